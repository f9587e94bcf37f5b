package nl.pleegplein.privacy.core;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.pleegplein.privacy.api.Wording;

/**
 * Values as people read them.
 *
 * @param locale Dutch or English
 */
record ReadableValues(Locale locale) {
    private static final ZoneId SITE = ZoneId.of("Europe/Amsterdam");
    private static final Wording YES = new Wording("ja", "yes");
    private static final Wording NO = new Wording("nee", "no");

    String of(Object value) {
        if (value instanceof Instant instant) {
            return time(instant);
        }
        if (value instanceof Boolean yes) {
            return (yes ? YES : NO).in(locale);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::of).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> several) {
            return several.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    String time(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale).format(instant.atZone(SITE));
    }

    /** As text and in attributes of HTML. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
