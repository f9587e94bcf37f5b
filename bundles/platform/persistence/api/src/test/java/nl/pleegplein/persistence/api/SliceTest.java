package nl.pleegplein.persistence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SliceTest {
    @Test
    void a_list_that_just_fits_has_no_next_page() {
        assertEquals(
                new Slice<>(List.of("a", "b"), Optional.empty()),
                Slice.of(List.of("a", "b"), 2, row -> fail("there is nothing to go on with")));
    }

    @Test
    void one_row_more_is_not_shown_and_the_next_page_begins_after_the_last_that_is() {
        assertEquals(
                new Slice<>(List.of("a", "b"), Optional.of("after b")),
                Slice.of(List.of("a", "b", "c"), 2, row -> "after " + row));
    }

    @Test
    void a_shorter_list_and_none_end_at_once() {
        assertEquals(Optional.empty(), Slice.of(List.of("a"), 2, row -> row).next());
        assertEquals(Slice.empty(), Slice.of(List.<String>of(), 2, row -> row));
    }

    @Test
    void another_view_of_the_rows_keeps_the_cursor() {
        assertEquals(
                new Slice<>(List.of(1), Optional.of("a")),
                Slice.of(List.of("a", "b"), 1, row -> row).map(String::length));
    }
}
