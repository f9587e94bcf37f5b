package nl.pleegplein.persistence.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The values after which a slice goes on, as one opaque text that is safe in a URL. Not secret and not signed: what
 * comes back from a client is checked as any input.
 */
public record Cursor(List<String> values) {
    private static final int MAX_LENGTH = 1000;
    private static final char SEPARATOR = '\u001f';

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(String.valueOf(value));
        }
        return new Cursor(texts);
    }

    /**
     * Reads what {@link #encode()} wrote.
     *
     * @param size the number of values that the reader expects
     * @throws IllegalArgumentException when it is something else
     */
    public static Cursor decode(String text, int size) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("Not a cursor");
        }
        String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        Cursor cursor = new Cursor(List.of(joined.split(String.valueOf(SEPARATOR), -1)));
        // PostgreSQL takes no text with a NUL, and would fail instead of finding nothing.
        if (cursor.values.size() != size || joined.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Not a cursor");
        }
        return cursor;
    }

    public String get(int index) {
        return values.get(index);
    }

    public String encode() {
        String joined = String.join(String.valueOf(SEPARATOR), values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }
}
