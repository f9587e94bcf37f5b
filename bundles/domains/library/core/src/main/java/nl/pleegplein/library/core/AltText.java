package nl.pleegplein.library.core;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pleegplein.text.api.SafeHtml;

/** What is seen on a picture, read from the HTML that its text became: so it is the very words that readers get. */
final class AltText {
    static final int MAX_LENGTH = 600;
    private static final String TAG = "<img ";
    private static final Pattern ATTRIBUTE = Pattern.compile("(src|alt)=\"([^\"]*)\"");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot);");

    private AltText() {}

    /** Empty when the picture is not shown or nothing is said of it. */
    static String of(SafeHtml html, String path) {
        String text = html.value();
        for (int tag = text.indexOf(TAG); tag >= 0; tag = text.indexOf(TAG, tag + 1)) {
            int end = text.indexOf('>', tag);
            String attributes = text.substring(tag + TAG.length() - 1, end < 0 ? text.length() : end);
            if (attribute(attributes, "src").equals(path)) {
                return cut(attribute(attributes, "alt").replaceAll("\\s+", " ").strip());
            }
        }
        return "";
    }

    private static String attribute(String attributes, String name) {
        return ATTRIBUTE
                .matcher(attributes)
                .results()
                .filter(attribute -> attribute.group(1).equals(name))
                .findFirst()
                .map(attribute -> ENTITY.matcher(attribute.group(2))
                        .replaceAll(entity -> Matcher.quoteReplacement(decoded(entity))))
                .orElse("");
    }

    private static String decoded(MatchResult entity) {
        String name = entity.group(1);
        if (name.startsWith("#")) {
            int codePoint = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
        }
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> "&";
        };
    }

    /** Never between the two halves of a character, which no database keeps. */
    private static String cut(String alt) {
        if (alt.length() <= MAX_LENGTH) {
            return alt;
        }
        int end = Character.isHighSurrogate(alt.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return alt.substring(0, end);
    }
}
