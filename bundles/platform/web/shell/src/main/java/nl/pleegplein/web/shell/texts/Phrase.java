package nl.pleegplein.web.shell.texts;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One message that takes arguments. Most are plain placeholders and are put together without {@link MessageFormat},
 * which parses its pattern each time and is most of what a page's texts cost. Immutable.
 */
final class Phrase {
    private final String pattern;
    private final Locale locale;
    private final List<Object> parts;

    Phrase(String pattern, Locale locale) {
        this.pattern = pattern;
        this.locale = locale;
        this.parts = parse(pattern);
    }

    String with(Object... arguments) {
        if (parts.isEmpty()) {
            return new MessageFormat(pattern, locale).format(arguments);
        }
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        for (Object part : parts) {
            if (part instanceof Integer place) {
                text.append(place < arguments.length ? shown(arguments[place]) : "{" + place + "}");
            } else {
                text.append(part);
            }
        }
        return text.toString();
    }

    private String shown(Object argument) {
        return argument instanceof Number number
                ? NumberFormat.getInstance(locale).format(number)
                : String.valueOf(argument);
    }

    /** Texts and the numbers of arguments between them; empty when the pattern asks for more than plain placeholders. */
    private static List<Object> parse(String pattern) {
        List<Object> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                if (i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'') {
                    text.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == '{' && !quoted) {
                int end = pattern.indexOf('}', i);
                String inside = end < 0 ? "" : pattern.substring(i + 1, end);
                if (!inside.matches("[0-9]{1,2}")) {
                    return List.of();
                }
                parts.add(text.toString());
                text.setLength(0);
                parts.add(Integer.valueOf(inside));
                i = end;
            } else {
                text.append(c);
            }
        }
        parts.add(text.toString());
        return List.copyOf(parts);
    }
}
