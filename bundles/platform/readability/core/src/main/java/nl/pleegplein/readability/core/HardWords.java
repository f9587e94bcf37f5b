package nl.pleegplein.readability.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.pleegplein.readability.api.HardWord;
import nl.pleegplein.readability.core.Words.Word;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Hard words with what most people say: {@code hard-words.yaml}. Also words that are only long. */
final class HardWords {
    private static final int LONG = 20;

    private final Map<String, List<String>> everyday = new TreeMap<>();
    private final int longest;

    HardWords() throws IOException {
        try (InputStream in = HardWords.class.getResourceAsStream("hard-words.yaml")) {
            Map<?, ?> all = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(in, StandardCharsets.UTF_8));
            all.forEach((hard, easy) -> everyday.put(String.valueOf(hard), texts((List<?>) easy)));
        }
        longest = everyday.keySet().stream()
                .mapToInt(hard -> hard.split(" ", -1).length)
                .max()
                .orElse(1);
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    Map<String, List<String>> all() {
        return everyday;
    }

    /** @param words of the sentence */
    List<HardWord> in(String sentence, List<Word> words) {
        List<HardWord> found = new ArrayList<>();
        int next = 0;
        while (next < words.size()) {
            Optional<HardWord> some = at(next, sentence, words);
            some.ifPresent(found::add);
            int end = some.map(HardWord::to).orElse(0);
            do {
                next++;
            } while (next < words.size() && words.get(next).from() < end);
        }
        return found;
    }

    /** As many words together as are known: "met betrekking tot" before "betrekking". */
    private Optional<HardWord> at(int first, String sentence, List<Word> words) {
        int from = words.get(first).from();
        for (int last = Math.min(first + longest, words.size()) - 1; last >= first; last--) {
            int to = words.get(last).to();
            List<String> easy = everyday.get(small(sentence.substring(from, to)));
            if (easy != null) {
                return Optional.of(new HardWord(from, to, easy));
            }
        }
        String word = words.get(first).text();
        return word.length() >= LONG && word.chars().allMatch(Character::isLetter)
                ? Optional.of(new HardWord(from, words.get(first).to(), List.of()))
                : Optional.empty();
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
