package nl.pleegplein.persistence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void a_cursor_reads_what_it_wrote_whatever_the_values_hold() {
        Cursor cursor = Cursor.of(Instant.EPOCH, "één & \n|:,/?", "");
        assertEquals(List.of("1970-01-01T00:00:00Z", "één & \n|:,/?", ""), cursor.values());
        assertEquals(cursor, Cursor.decode(cursor.encode(), 3));
    }

    @Test
    void its_text_is_safe_in_a_url() {
        String text = Cursor.of("\u00ff\u00fe?>~", "a b+c").encode();
        assertTrue(text.matches("[A-Za-z0-9_-]+"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "a b", "!!!!", "====", "../../etc", "' or 1=1 --", "é", "YQ==YQ"})
    void what_no_cursor_wrote_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Cursor.decode(text, 2));
    }

    @Test
    void another_number_of_values_is_refused() {
        String text = Cursor.of("a", "b").encode();
        assertThrows(IllegalArgumentException.class, () -> Cursor.decode(text, 1));
        assertThrows(IllegalArgumentException.class, () -> Cursor.decode(text, 3));
    }

    @Test
    void a_text_that_the_database_would_choke_on_is_refused() {
        String nul = encoded("a\u001fb\0");
        assertThrows(IllegalArgumentException.class, () -> Cursor.decode(nul, 2));
        String endless = "YQ".repeat(501);
        assertThrows(IllegalArgumentException.class, () -> Cursor.decode(endless, 1));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
