package nl.pleegplein.readability.core;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts the syllables of Dutch words by their vowels. Of words from other languages it is sometimes one off, which a text as a
 * whole does not notice.
 */
final class Syllables {
    /** Written together, and one sound; the longest first. */
    private static final String SOUNDS =
            "eeuw|ieuw|eau|aai|ooi|oei|aa|ee|ie|oo|oe|uu|eu|ui|ij|ei|ou|au|[aeiouyáàâäéèêëíìîïóòôöúùûü]";

    private static final Pattern SOUND = Pattern.compile(SOUNDS);
    /** Begins a new sound whatever stands before it. */
    private static final String APART = "äëïöü";
    /** {@code q} and {@code y} before a vowel are spoken with it. */
    private static final Pattern GLIDES = Pattern.compile("qu|y(?=[aeiou])");

    private Syllables() {}

    /** At least one. */
    static int of(String word) {
        String small = GLIDES.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("k");
        StringBuilder apart = new StringBuilder();
        small.chars().forEach(letter -> {
            if (APART.indexOf(letter) >= 0) {
                apart.append('|');
            }
            apart.append((char) letter);
        });
        return Math.max(1, (int) SOUND.matcher(apart).results().count());
    }
}
