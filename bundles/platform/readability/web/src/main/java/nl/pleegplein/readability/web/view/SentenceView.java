package nl.pleegplein.readability.web.view;

import java.util.ArrayList;
import java.util.List;
import nl.pleegplein.readability.api.HardWord;
import nl.pleegplein.readability.api.Sentence;

/**
 * A sentence with its hard words marked.
 *
 * @param parts all of it, in order
 */
public record SentenceView(Sentence sentence, List<Part> parts) {
    public SentenceView {
        parts = List.copyOf(parts);
    }

    /**
     * A piece of the sentence.
     *
     * @param hard whether it is marked
     * @param everyday what most people say, with commas; empty for what is not hard, or only long
     */
    public record Part(String text, boolean hard, String everyday) {}

    static SentenceView of(Sentence sentence) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (HardWord word : sentence.hard()) {
            parts.add(new Part(sentence.text().substring(from, word.from()), false, ""));
            parts.add(new Part(
                    sentence.text().substring(word.from(), word.to()), true, String.join(", ", word.everyday())));
            from = word.to();
        }
        parts.add(new Part(sentence.text().substring(from), false, ""));
        return new SentenceView(sentence, parts);
    }

    public List<Part> hard() {
        return parts.stream().filter(Part::hard).toList();
    }
}
