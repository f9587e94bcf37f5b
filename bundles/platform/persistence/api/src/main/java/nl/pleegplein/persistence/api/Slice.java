package nl.pleegplein.persistence.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list that is read by key ("keyset paging", https://use-the-index-luke.com/no-offset): its cost does not
 * grow with how far one has read.
 *
 * @param items at most as many as asked for
 * @param next the cursor of the next slice, opaque and safe in a URL; empty at the end
 */
public record Slice<T>(List<T> items, Optional<String> next) {
    public Slice {
        items = List.copyOf(items);
    }

    public static <T> Slice<T> empty() {
        return new Slice<>(List.of(), Optional.empty());
    }

    /**
     * Makes a slice of rows that were read with {@code limit + 1}.
     *
     * @param cursor gives the cursor that continues after a row
     */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Slice<>(rows, Optional.empty());
        }
        List<T> items = rows.subList(0, limit);
        return new Slice<>(items, Optional.of(cursor.apply(items.get(limit - 1))));
    }

    public <R> Slice<R> map(Function<T, R> mapper) {
        return new Slice<>(items.stream().map(mapper).toList(), next);
    }
}
