package nl.pleegplein.search.solr.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pleegplein.search.solr.dutch.Letters;

/**
 * What somebody typed, read as words. Known are {@code "a phrase"}, {@code +must} and {@code -not}; every other sign is
 * a space, so that nothing that is typed can mean something to Solr.
 */
record TypedQuery(List<Clause> clauses) {
    static final int LONGEST = 200;
    private static final int MOST_CLAUSES = 12;
    private static final Pattern CLAUSE = Pattern.compile("([+-]?)\"([^\"]*)\"?|([+-]?)([^\\s\"]+)");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{1,60}");

    enum Sign {
        WANTED,
        REQUIRED,
        EXCLUDED
    }

    /** @param words plain; more than one for a phrase or a word with hyphens */
    record Clause(Sign sign, List<String> words, boolean phrase) {
        boolean isWantedWord() {
            return sign == Sign.WANTED && !phrase;
        }

        /** The word as the index has it whole, without hyphens. */
        String joined() {
            return String.join("", words);
        }
    }

    static TypedQuery read(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Matcher matcher = CLAUSE.matcher(Normalizer.normalize(start, Normalizer.Form.NFC));
        List<Clause> clauses = new ArrayList<>();
        while (matcher.find() && clauses.size() < MOST_CLAUSES) {
            boolean phrase = matcher.group(2) != null;
            List<String> words = words(phrase ? matcher.group(2) : matcher.group(4));
            if (!words.isEmpty()) {
                Sign sign = sign(phrase ? matcher.group(1) : matcher.group(3));
                clauses.add(new Clause(sign, words, phrase));
            }
        }
        return new TypedQuery(List.copyOf(clauses));
    }

    static List<String> words(String text) {
        return WORD.matcher(Letters.plain(text))
                .results()
                .map(found -> found.group())
                .limit(MOST_CLAUSES)
                .toList();
    }

    /** The words of a name, each without its hyphens. */
    static List<String> joinedWords(String name) {
        return Arrays.stream(SPACE.split(name))
                .map(word -> String.join("", words(word)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Sign sign(String prefix) {
        return switch (prefix) {
            case "+" -> Sign.REQUIRED;
            case "-" -> Sign.EXCLUDED;
            default -> Sign.WANTED;
        };
    }
}
