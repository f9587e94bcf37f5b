package nl.pleegplein.readability.api;

import java.util.List;

/**
 * What there is to say of a text.
 *
 * @param ease from about 0, hard, to about 100, easy: the reading ease of Flesch for Dutch, 206.8 − 0.77 × syllables of a hundred
 *     words − 0.93 × words of a sentence, by W.H. Douma, De leesbaarheid van landbouwbladen (Wageningen, 1960). It may be beyond
 *     both ends
 * @param words how many
 * @param sentences all of them, in the order of the text
 */
public record Judgement(double ease, int words, List<Sentence> sentences) {
    public Judgement {
        sentences = List.copyOf(sentences);
    }

    public Grade grade() {
        return Grade.of(ease);
    }

    public double wordsOfASentence() {
        return (double) words / sentences.size();
    }

    /** The sentences that have something to be said of. */
    public List<Sentence> remarkable() {
        return sentences.stream().filter(Sentence::isRemarkable).toList();
    }

    /**
     * Whether it is likely to suit readers at level B1: easy enough as a whole, and at most one sentence in ten too long. Likely, and no
     * more: nobody has shown that such counts tell the levels of the European framework apart.
     */
    public boolean seemsB1() {
        long tooLong = sentences.stream().filter(Sentence::isLong).count();
        return ease >= Readability.EASE_FOR_ALL && 10 * tooLong <= sentences.size();
    }
}
