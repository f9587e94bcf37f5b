package nl.pleegplein.readability.api;

import java.util.List;

/**
 * A word, or some together, that could be easier.
 *
 * @param from where it begins in the sentence, in {@code char}s
 * @param to where it ends, exclusive
 * @param everyday what most people say; empty when it is only long, as compounds are
 */
public record HardWord(int from, int to, List<String> everyday) {
    public HardWord {
        everyday = List.copyOf(everyday);
    }
}
