package nl.pleegplein.readability.core;

import java.util.ArrayList;
import java.util.List;

/** The words of a sentence, and where they stand. */
final class Words {
    /** Between letters or digits these join: {@code pleegzorg-werker}, {@code foto's}, {@code 1.000}. */
    private static final String JOINS = "-'’.,/";

    private Words() {}

    /**
     * A word.
     *
     * @param from in {@code char}s
     * @param to exclusive
     */
    record Word(int from, int to, String text) {}

    // By hand: patterns for this go as deep as a word is long.
    static List<Word> in(String sentence) {
        List<Word> words = new ArrayList<>();
        int from = -1;
        int at = 0;
        while (at < sentence.length()) {
            int next = at + Character.charCount(sentence.codePointAt(at));
            if (from < 0 && isOfWord(sentence, at)) {
                from = at;
            } else if (from >= 0 && !goesOn(sentence, at)) {
                words.add(new Word(from, at, sentence.substring(from, at)));
                from = -1;
            }
            at = next;
        }
        if (from >= 0) {
            words.add(new Word(from, at, sentence.substring(from)));
        }
        return words;
    }

    private static boolean isOfWord(String sentence, int at) {
        return at < sentence.length() && Character.isLetterOrDigit(sentence.codePointAt(at));
    }

    private static boolean goesOn(String sentence, int at) {
        char sign = sentence.charAt(at);
        return isOfWord(sentence, at)
                || Character.getType(sentence.codePointAt(at)) == Character.NON_SPACING_MARK
                || (JOINS.indexOf(sign) >= 0 && isOfWord(sentence, at + 1));
    }
}
