package nl.pleegplein.itests.bench.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dutch words, some common and most rare, as in a language. */
public final class Words {
    private static final String PARTS =
            "bundles/platform/search/solr/src/main/resources/nl/pleegplein/search/solr/dutch/compound-parts.txt";

    private static final int SHORTEST = 4;
    private static final long ORDER = 7;

    private final List<String> common;

    private Words(List<String> common) {
        this.common = common;
    }

    /** The words that search splits compounds by, in an order that is always the same. */
    public static Words in(Path root) throws IOException {
        try (Stream<String> lines = Files.lines(root.resolve(PARTS))) {
            List<String> words = lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1)[0])
                    .filter(word -> word.length() >= SHORTEST)
                    .collect(Collectors.toList());
            Collections.shuffle(words, new Random(ORDER));
            return new Words(List.copyOf(words));
        }
    }

    /** One of them; the first is drawn some 10,000 times as often as the last. */
    public String draw(Random random) {
        return common.get(Skew.index(common.size(), random));
    }

    /** Two of them as one word. */
    public String compound(Random random) {
        return draw(random) + draw(random);
    }
}
