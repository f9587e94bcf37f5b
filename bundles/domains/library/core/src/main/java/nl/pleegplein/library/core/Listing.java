package nl.pleegplein.library.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.persistence.api.Cursor;

/**
 * Which items a list holds and where it goes on; last updated first.
 *
 * @param terms all of these; none: everything
 */
record Listing(List<Wanted> terms, Optional<After> after, int limit) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    record Wanted(TermKind kind, String slug) {}

    /** The last item of the slice before. */
    record After(Instant updated, UUID id) {}

    static Builder of(Optional<String> after, int limit, int most) {
        if (limit < 1) {
            throw new IllegalArgumentException("A list has at least one item");
        }
        return new Builder(after.map(Listing::read), Math.min(limit, most));
    }

    static String cursor(LibraryItem last) {
        return Cursor.of(last.updated(), last.id()).encode();
    }

    /** Whether something can match at all: a term that is no slug never does, and might upset the database. */
    boolean canMatch() {
        return terms.stream().allMatch(term -> Slugs.isSlug(term.slug()));
    }

    private static After read(String cursor) {
        try {
            Cursor decoded = Cursor.decode(cursor, 2);
            Instant updated = Instant.parse(decoded.get(0));
            if (updated.isBefore(EARLIEST) || updated.isAfter(LATEST)) {
                throw new DateTimeException("No database keeps this");
            }
            return new After(updated, UUID.fromString(decoded.get(1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidInputException("library.cursor.invalid", "This is not a place in the list");
        }
    }

    record Builder(Optional<After> after, int limit, List<Wanted> terms) {
        Builder(Optional<After> after, int limit) {
            this(after, limit, new ArrayList<>());
        }

        Builder with(TermKind kind, Optional<String> slug) {
            slug.ifPresent(value -> terms.add(new Wanted(kind, value)));
            return this;
        }

        Listing build() {
            return new Listing(List.copyOf(terms), after, limit);
        }
    }
}
