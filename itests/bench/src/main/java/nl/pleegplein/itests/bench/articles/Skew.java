package nl.pleegplein.itests.bench.articles;

import java.util.Random;

/** Zipf's law: the n-th is as common as 1/n. */
final class Skew {
    private Skew() {}

    /** 0 to size - 1, the small ones most often. */
    static int index(int size, Random random) {
        return (int) Math.min(size - 1L, (long) Math.pow(size + 1.0, random.nextDouble()) - 1L);
    }
}
