package nl.pleegplein.readability.api;

import java.util.List;

/**
 * One sentence.
 *
 * @param text as it stands in the text
 * @param words how many
 * @param passive whether it seems to hide who does something ("er wordt gebeld")
 * @param hard words that many people do not know or do not use, in the order of the sentence
 */
public record Sentence(String text, int words, boolean passive, List<HardWord> hard) {
    public Sentence {
        hard = List.copyOf(hard);
    }

    public boolean isLong() {
        return words > Readability.WORDS_OF_A_SENTENCE;
    }

    public boolean isRemarkable() {
        return isLong() || passive || !hard.isEmpty();
    }
}
