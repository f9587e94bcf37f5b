package nl.pleegplein.text.core;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nl.pleegplein.text.api.CleanImage;
import nl.pleegplein.text.api.UnusableImageException;

/** Decodes pictures of pixels and encodes them anew, smaller when they are large, upright, without metadata. */
final class Raster {
    private static final int MAX_PIXELS = 40_000_000;
    private static final int MAX_DECODED_PIXELS = 16_000_000;
    private static final int MAX_SIDE = 2400;
    private static final float JPEG_QUALITY = 0.85f;

    /** A large picture takes 100 MB while it is decoded: one at a time. */
    private final Lock oneAtATime = new ReentrantLock();

    CleanImage clean(String name, byte[] bytes, RasterFormat format) {
        oneAtATime.lock();
        try {
            JpegHeader header = format == RasterFormat.JPEG ? JpegHeader.of(bytes) : JpegHeader.NONE;
            if (header.scans() > JpegHeader.MAX_SCANS) {
                throw new UnusableImageException(name + " has too many scans");
            }
            BufferedImage decoded = decode(name, bytes, format);
            boolean jpeg = format == RasterFormat.JPEG;
            BufferedImage upright = header.orientation().upright(redrawn(decoded, jpeg));
            return new CleanImage(
                    jpeg ? "image/jpeg" : "image/png", encode(upright, jpeg), upright.getWidth(), upright.getHeight());
        } catch (IOException e) {
            throw unreadable(name, e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static BufferedImage decode(String name, byte[] bytes, RasterFormat format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.reader());
        if (!readers.hasNext()) {
            throw new UnusableImageException(name + " is a " + format + ", which cannot be read here");
        }
        ImageReader reader = readers.next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            // From the header, before anything is decoded: a small file may claim to be huge.
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MAX_PIXELS) {
                throw new UnusableImageException(name + " has more than 40 million pixels");
            }
            ImageReadParam reading = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) pixels / MAX_DECODED_PIXELS));
            reading.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            return reader.read(0, reading);
        } catch (UnusableImageException e) {
            throw e;
        } catch (RuntimeException e) {
            // Decoders answer broken files with whatever their arrays and colour profiles run into.
            throw unreadable(name, e);
        } finally {
            reader.dispose();
        }
    }

    /** In plain RGB and no larger than allowed; halved step by step, so that fine lines do not break up. */
    private static BufferedImage redrawn(BufferedImage image, boolean opaque) {
        double scale = Math.min(1, (double) MAX_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage current = image;
        while (current.getWidth() > 2 * width && current.getHeight() > 2 * height) {
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2, opaque);
        }
        return drawn(current, width, height, opaque);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, boolean opaque) {
        boolean rgb = opaque || !image.getColorModel().hasAlpha();
        BufferedImage target =
                new BufferedImage(width, height, rgb ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }

    private static byte[] encode(BufferedImage image, boolean jpeg) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(jpeg ? "jpeg" : "png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam writing = writer.getDefaultWriteParam();
            if (jpeg) {
                writing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                writing.setCompressionQuality(JPEG_QUALITY);
                writing.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(image, null, null), writing);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static UnusableImageException unreadable(String name, Exception cause) {
        return new UnusableImageException(
                name + " cannot be read as a picture: " + cause.getClass().getSimpleName());
    }
}
