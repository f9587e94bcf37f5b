package nl.pleegplein.profiles.core;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import nl.pleegplein.text.api.CleanImage;
import nl.pleegplein.text.api.UnusableImageException;

/** Makes a small square of a picture: its middle, so that a page with many faces stays light. */
final class Portrait {
    static final int SIDE = 384;

    /** @throws UnusableImageException when it is a drawing and no picture of pixels */
    byte[] of(CleanImage image) throws IOException {
        if (!image.type().equals("image/jpeg") && !image.type().equals("image/png")) {
            throw new UnusableImageException("Not a picture of pixels");
        }
        BufferedImage whole = Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(image.bytes())))
                .orElseThrow(() -> new UnusableImageException("Not a picture that can be read here"));
        int side = Math.min(whole.getWidth(), whole.getHeight());
        BufferedImage square =
                whole.getSubimage((whole.getWidth() - side) / 2, (whole.getHeight() - side) / 2, side, side);
        // Halved step by step, so that fine lines do not break up.
        while (square.getWidth() > 2 * SIDE) {
            square = drawn(square, square.getWidth() / 2);
        }
        return jpeg(drawn(square, Math.min(square.getWidth(), SIDE)));
    }

    private static BufferedImage drawn(BufferedImage image, int side) {
        BufferedImage target = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, side, side, Color.WHITE, null);
        graphics.dispose();
        return target;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "jpeg", bytes)) {
            throw new IOException("There is nothing here that writes JPEG");
        }
        return bytes.toByteArray();
    }
}
