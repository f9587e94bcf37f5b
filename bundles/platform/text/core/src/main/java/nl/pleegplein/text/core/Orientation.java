package nl.pleegplein.text.core;

import java.awt.image.BufferedImage;

/** How a camera was held, in the order of the values 1 to 8 of Exif. */
enum Orientation {
    NORMAL(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    MIRRORED_UPSIDE_DOWN(false, false, true),
    MIRRORED_LYING_LEFT(true, false, false),
    LYING_LEFT(true, false, true),
    MIRRORED_LYING_RIGHT(true, true, true),
    LYING_RIGHT(true, true, false);

    private final boolean turned;
    private final boolean fromRight;
    private final boolean fromBottom;

    /**
     * @param turned whether rows of the upright picture are columns of the stored one
     * @param fromRight whether the stored columns are read from the right
     * @param fromBottom whether the stored rows are read from the bottom
     */
    Orientation(boolean turned, boolean fromRight, boolean fromBottom) {
        this.turned = turned;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    static Orientation of(int exif) {
        return exif >= 1 && exif <= values().length ? values()[exif - 1] : NORMAL;
    }

    BufferedImage upright(BufferedImage stored) {
        if (this == NORMAL) {
            return stored;
        }
        int width = turned ? stored.getHeight() : stored.getWidth();
        int height = turned ? stored.getWidth() : stored.getHeight();
        BufferedImage upright = new BufferedImage(width, height, stored.getType());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = turned ? y : x;
                int row = turned ? x : y;
                upright.setRGB(
                        x,
                        y,
                        stored.getRGB(
                                fromRight ? stored.getWidth() - 1 - column : column,
                                fromBottom ? stored.getHeight() - 1 - row : row));
            }
        }
        return upright;
    }
}
