package nl.pleegplein.search.solr.dutch;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Letters as the index has them: small, without accents. */
public final class Letters {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Letters() {}

    public static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ĳ", "ij");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
