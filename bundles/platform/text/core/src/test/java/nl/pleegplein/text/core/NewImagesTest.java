package nl.pleegplein.text.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import nl.pleegplein.text.api.CleanImage;
import nl.pleegplein.text.api.UnusableImageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewImagesTest {
    private static final String SCRIPT = "<script>alert('secret place')</script>";

    private final NewImages images = new NewImages();

    @Test
    void a_png_keeps_its_pixels_and_its_transparency() throws IOException {
        BufferedImage drawn = new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB);
        drawn.setRGB(3, 4, 0x80ff0000);
        CleanImage clean = clean(encoded(drawn, "png"));
        assertEquals("image/png", clean.type());
        assertEquals(30, clean.width());
        BufferedImage read = read(clean);
        assertEquals(0x80ff0000, read.getRGB(3, 4));
        assertEquals(0, read.getRGB(0, 0) >>> 24);
    }

    @Test
    void a_gif_becomes_a_png() throws IOException {
        CleanImage clean = clean(encoded(coloured(10, 10), "gif"));
        assertEquals("image/png", clean.type());
    }

    @Test
    void a_large_picture_becomes_smaller_and_keeps_its_proportions() throws IOException {
        CleanImage clean = clean(encoded(coloured(6000, 3000), "jpeg"));
        assertEquals("image/jpeg", clean.type());
        assertEquals(2400, clean.width());
        assertEquals(1200, clean.height());
        assertEquals(2400, read(clean).getWidth());
    }

    @Test
    void what_hides_in_or_behind_a_picture_goes() throws IOException {
        for (String format : new String[] {"png", "jpeg", "gif"}) {
            byte[] polyglot = joined(encoded(coloured(20, 20), format), SCRIPT.getBytes(StandardCharsets.UTF_8));
            assertFalse(latin(clean(polyglot).bytes()).contains("script"), format);
        }
        byte[] withComment = joined(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xfe, 0, (byte) (SCRIPT.length() + 2)},
                SCRIPT.getBytes(StandardCharsets.US_ASCII),
                tail(encoded(coloured(20, 20), "jpeg"), 2));
        assertFalse(latin(clean(withComment).bytes()).contains("script"));
    }

    /** The upper left quarter is red when the picture is upright. */
    @ParameterizedTest
    @CsvSource({
        "1,0,0,40,20",
        "2,1,0,40,20",
        "3,1,1,40,20",
        "4,0,1,40,20",
        "5,0,0,20,40",
        "6,1,0,20,40",
        "7,1,1,20,40",
        "8,0,1,20,40"
    })
    void a_photo_is_turned_upright(int exif, int redRight, int redBelow, int width, int height) throws IOException {
        BufferedImage stored = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = stored.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 20, 10);
        graphics.dispose();
        CleanImage clean =
                clean(joined(new byte[] {(byte) 0xff, (byte) 0xd8}, exif(exif), tail(encoded(stored, "jpeg"), 2)));
        assertEquals(width, clean.width());
        assertEquals(height, clean.height());
        BufferedImage upright = read(clean);
        int colour = upright.getRGB(width / 4 + redRight * width / 2, height / 4 + redBelow * height / 2);
        assertTrue((colour >> 16 & 0xff) > 200, Integer.toHexString(colour));
        assertFalse(latin(clean.bytes()).contains("Exif"));
    }

    @Test
    void a_small_file_that_claims_to_be_huge_is_refused_before_it_is_decoded() {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(header);
        byte[] bomb = ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .array();
        UnusableImageException refused = assertThrows(UnusableImageException.class, () -> clean(bomb));
        assertTrue(refused.getMessage().contains("40 million"), refused.getMessage());
    }

    @Test
    void a_jpeg_with_thousands_of_scans_is_refused() throws IOException {
        byte[] scans = new byte[4000];
        for (int index = 0; index < scans.length; index += 2) {
            scans[index] = (byte) 0xff;
            scans[index + 1] = (byte) 0xda;
        }
        byte[] bomb = joined(encoded(coloured(20, 20), "jpeg"), scans);
        assertThrows(UnusableImageException.class, () -> clean(bomb));
    }

    @Test
    void what_is_no_picture_is_refused() throws IOException {
        byte[] png = encoded(coloured(20, 20), "png");
        for (byte[] bytes : new byte[][] {
            {},
            "hello".getBytes(StandardCharsets.UTF_8),
            "<html><body>hi</body></html>".getBytes(StandardCharsets.UTF_8),
            "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.UTF_8),
            "GIF89a/*".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(png, 40),
            new byte[20 * 1024 * 1024 + 1]
        }) {
            assertThrows(UnusableImageException.class, () -> clean(bytes));
        }
    }

    private CleanImage clean(byte[] bytes) throws IOException {
        return images.clean("test", new ByteArrayInputStream(bytes));
    }

    private static BufferedImage read(CleanImage image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(image.bytes()));
    }

    private static BufferedImage coloured(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(width / 2, height / 2, 0xffffff);
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, bytes));
        return bytes.toByteArray();
    }

    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
