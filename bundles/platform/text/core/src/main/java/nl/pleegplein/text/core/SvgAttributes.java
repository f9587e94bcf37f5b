package nl.pleegplein.text.core;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xml.sax.Attributes;

/** The attributes that a drawing may have, each with what its value may look like. */
final class SvgAttributes {
    private static final int MAX_LENGTH = 200_000;

    private static final Pattern NUMBERS = Pattern.compile("[-+0-9.eE,%\\s]*(px)?");
    private static final Pattern PATH = Pattern.compile("[MmLlHhVvCcSsQqTtAaZzeE0-9+\\-.,\\s]*");
    private static final Pattern TRANSFORM = Pattern.compile("[a-zA-Z0-9(),.\\s+-]{0,2000}");
    private static final Pattern COLOUR =
            Pattern.compile("[a-zA-Z]{3,24}|#[0-9a-fA-F]{3,8}|(rgb|hsl)a?\\([0-9.,%\\s/]{0,60}\\)");
    private static final Pattern PAINT = Pattern.compile(COLOUR.pattern() + "|url\\(#[A-Za-z][A-Za-z0-9_-]{0,80}\\)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]{0,40}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,80}");
    private static final Pattern NAMES = Pattern.compile("[A-Za-z][A-Za-z0-9_ -]{0,200}");
    private static final Pattern FONTS = Pattern.compile("[A-Za-z0-9 ,'-]{0,200}");
    private static final Pattern WORDS = Pattern.compile("[^\\p{Cntrl}]{0,500}");

    private static final Set<String> NAMED = Set.of("title", "desc", "linearGradient", "radialGradient");
    private static final Set<String> OF_THE_DRAWING = Set.of("viewBox", "width", "height", "x", "y");

    private static final Map<String, Pattern> ALLOWED = Stream.of(
                    each(
                            NUMBERS,
                            "x",
                            "y",
                            "x1",
                            "y1",
                            "x2",
                            "y2",
                            "cx",
                            "cy",
                            "r",
                            "rx",
                            "ry",
                            "fx",
                            "fy",
                            "fr",
                            "dx",
                            "dy",
                            "width",
                            "height",
                            "points",
                            "offset",
                            "opacity",
                            "fill-opacity",
                            "stroke-opacity",
                            "stop-opacity",
                            "stroke-width",
                            "stroke-dashoffset",
                            "stroke-miterlimit",
                            "font-size",
                            "letter-spacing",
                            "pathLength",
                            "rotate"),
                    each(PATH, "d"),
                    each(Pattern.compile("none|" + NUMBERS.pattern()), "stroke-dasharray"),
                    each(TRANSFORM, "transform", "gradientTransform"),
                    each(PAINT, "fill", "stroke"),
                    each(COLOUR, "color", "stop-color"),
                    each(
                            WORD,
                            "fill-rule",
                            "stroke-linecap",
                            "stroke-linejoin",
                            "vector-effect",
                            "paint-order",
                            "gradientUnits",
                            "spreadMethod",
                            "text-anchor",
                            "dominant-baseline",
                            "font-weight",
                            "font-style",
                            "role",
                            "focusable",
                            "aria-hidden",
                            "lang"),
                    each(Pattern.compile("[A-Za-z ]{0,40}"), "preserveAspectRatio"),
                    each(FONTS, "font-family"),
                    each(NAME, "id"),
                    each(NAMES, "aria-labelledby", "aria-describedby"),
                    each(WORDS, "aria-label"))
            .flatMap(map -> map.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private SvgAttributes() {}

    static void write(String element, Attributes attributes, StringBuilder target) {
        for (int index = 0; index < attributes.getLength(); index++) {
            String name = attributes.getQName(index);
            String value = attributes.getValue(index).strip();
            if (attributes.getURI(index).isEmpty() && isWanted(element, name) && isSound(name, value)) {
                target.append(' ').append(name).append("=\"");
                escape(value, target);
                target.append('"');
            }
        }
    }

    static void escape(String text, StringBuilder target) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '<' -> target.append("&lt;");
                case '>' -> target.append("&gt;");
                case '&' -> target.append("&amp;");
                case '"' -> target.append("&quot;");
                default -> target.append(character);
            }
        }
    }

    private static boolean isWanted(String element, String name) {
        if (element.equals("svg") && OF_THE_DRAWING.contains(name)) {
            return false;
        }
        return !name.equals("id") || NAMED.contains(element);
    }

    private static boolean isSound(String name, String value) {
        Pattern pattern = ALLOWED.get(name);
        return pattern != null
                && value.length() <= MAX_LENGTH
                && pattern.matcher(value).matches();
    }

    private static Map<String, Pattern> each(Pattern pattern, String... names) {
        return Stream.of(names).collect(Collectors.toMap(Function.identity(), name -> pattern));
    }
}
