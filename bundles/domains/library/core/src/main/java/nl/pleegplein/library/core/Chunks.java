package nl.pleegplein.library.core;

import java.util.List;
import java.util.stream.IntStream;

/** Cuts a long list, so that no statement gets too many parameters. */
public final class Chunks {
    private Chunks() {}

    public static <T> List<List<T>> of(List<T> all, int size) {
        return IntStream.iterate(0, start -> start < all.size(), start -> start + size)
                .mapToObj(start -> all.subList(start, Math.min(start + size, all.size())))
                .toList();
    }
}
