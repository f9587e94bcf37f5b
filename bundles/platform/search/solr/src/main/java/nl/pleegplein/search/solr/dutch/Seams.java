package nl.pleegplein.search.solr.dutch;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Marks the seams of compounds in a text with an invisible separator (U+2063). The index takes it as it takes a hyphen:
 * the word is found as a whole and by its parts. Thread-safe.
 */
public final class Seams {
    public static final char SEAM = '\u2063';

    private static final Pattern WORD = Pattern.compile("\\p{L}{6,40}");
    /** What a text may not bring along: seams, and the marks that the highlighting uses. */
    private static final Pattern OURS = Pattern.compile("[\u2063\ue000\ue001\\p{Cntrl}&&[^\n\t]]");

    private final Compounds compounds;

    public Seams(Compounds compounds) {
        this.compounds = compounds;
    }

    public String mark(String text) {
        String clean = clean(text);
        StringBuilder marked = new StringBuilder(clean.length() + clean.length() / 8);
        Matcher words = WORD.matcher(clean);
        int done = 0;
        while (words.find()) {
            String word = words.group();
            String plain = Letters.plain(word);
            // Only where each letter stayed one letter do the seams fit the word as it is written.
            List<String> parts = plain.length() == word.length() ? compounds.parts(plain) : List.of();
            if (!parts.isEmpty()) {
                marked.append(clean, done, words.start());
                int at = 0;
                for (String part : parts) {
                    if (at > 0) {
                        marked.append(SEAM);
                    }
                    marked.append(word, at, at + part.length());
                    at += part.length();
                }
                done = words.end();
            }
        }
        return marked.append(clean, done, clean.length()).toString();
    }

    /** The parts of all compounds in a text, each once. */
    public String parts(String text) {
        return WORD.matcher(Letters.plain(clean(text)))
                .results()
                .flatMap(word -> compounds.parts(word.group()).stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The text in composed form, without the characters that this bundle uses itself. */
    public static String clean(String text) {
        return OURS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
    }

    public static String unmark(String text) {
        return text.replace(String.valueOf(SEAM), "");
    }
}
