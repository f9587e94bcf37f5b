package nl.pleegplein.search.solr.follow;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.pleegplein.search.solr.dutch.Letters;
import nl.pleegplein.search.solr.dutch.Stems;

/**
 * The words that a text uses most. What resembles what is asked for each article that is shown, and takes longer with each
 * word that could count, as each is looked up in each segment of the index; the words that stand in a text once hardly
 * tell what it is about.
 */
final class Gist {
    private static final int WORDS = 16;
    private static final int SHORTEST = 4;
    private static final int OFTEN = 8;
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}]+");

    private final Stems stems;

    Gist(Stems stems) {
        this.stems = stems;
    }

    /** The words, each as often as the text has it in any form; those that are as frequent by length, then by alphabet. */
    String of(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        for (String word : OTHER.split(Letters.plain(text), -1)) {
            if (word.length() >= SHORTEST && !stems.isStopWord(word)) {
                String stem = stems.stem(word);
                counts.merge(stem, 1, Integer::sum);
                words.merge(stem, word, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        Comparator<String> frequent = Comparator.comparing(counts::get, Comparator.reverseOrder());
        return counts.keySet().stream()
                .sorted(frequent.thenComparing(String::length, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(WORDS)
                .map(stem -> repeated(words.get(stem), counts.get(stem)))
                .collect(Collectors.joining(" "));
    }

    private static String repeated(String word, int times) {
        List<String> same = Collections.nCopies(Math.min(times, OFTEN), word);
        return String.join(" ", same);
    }
}
