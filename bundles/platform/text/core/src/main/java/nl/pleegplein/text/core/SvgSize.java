package nl.pleegplein.text.core;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** The part of the plane that a drawing shows. */
record SvgSize(double x, double y, double width, double height) {
    static final SvgSize NONE = new SvgSize(0, 0, 0, 0);

    private static final double MAX_SIDE = 100_000;
    private static final Pattern SPACE_OR_COMMA = Pattern.compile("[\\s,]+");
    private static final Pattern LENGTH = Pattern.compile("\\s*([0-9.]{1,12})(px)?\\s*");

    /** From the viewBox, else from width and height in pixels. */
    static SvgSize of(Attributes attributes) {
        return viewBox(attributes).or(() -> widthAndHeight(attributes)).orElse(NONE);
    }

    int pixelWidth() {
        return Math.max(1, (int) Math.round(width));
    }

    int pixelHeight() {
        return Math.max(1, (int) Math.round(height));
    }

    /** Width and height too: without them some browsers do not know the proportions. */
    String attributes() {
        return String.format(
                Locale.ROOT,
                " viewBox=\"%s %s %s %s\" width=\"%d\" height=\"%d\"",
                number(x),
                number(y),
                number(width),
                number(height),
                pixelWidth(),
                pixelHeight());
    }

    private static Optional<SvgSize> viewBox(Attributes attributes) {
        String value = attributes.getValue("viewBox");
        if (value == null) {
            return Optional.empty();
        }
        double[] numbers = SPACE_OR_COMMA
                .splitAsStream(value.strip())
                .mapToDouble(SvgSize::parsed)
                .toArray();
        return numbers.length == 4 ? sound(numbers[0], numbers[1], numbers[2], numbers[3]) : Optional.empty();
    }

    private static Optional<SvgSize> widthAndHeight(Attributes attributes) {
        return sound(0, 0, length(attributes.getValue("width")), length(attributes.getValue("height")));
    }

    private static Optional<SvgSize> sound(double x, double y, double width, double height) {
        boolean sound = Math.abs(x) <= MAX_SIDE
                && Math.abs(y) <= MAX_SIDE
                && width > 0
                && width <= MAX_SIDE
                && height > 0
                && height <= MAX_SIDE;
        return sound ? Optional.of(new SvgSize(x, y, width, height)) : Optional.empty();
    }

    private static double length(String value) {
        if (value == null) {
            return Double.NaN;
        }
        Matcher matcher = LENGTH.matcher(value);
        return matcher.matches() ? parsed(matcher.group(1)) : Double.NaN;
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
