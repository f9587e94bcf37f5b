package nl.pleegplein.readability.core;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds sentences that say what is done, and not by whom: a form of "worden" with a past participle. */
final class Passive {
    private static final Set<String> WORDEN = Set.of("word", "wordt", "worden", "werd", "werden");

    /** {@code gebeld}, {@code opgehaald}, {@code besproken}, {@code vertrouwd}. */
    private static final Pattern PARTICIPLE = Pattern.compile(
            "(?:(?:aan|af|bij|binnen|door|in|mee|na|om|op|over|terug|toe|uit|vast|voor|weg)?ge\\p{L}{2,}(?:d|t|en)"
                    + "|(?:be|her|ont|ver)\\p{L}{2,}(?:d|t|en))");

    /** They look like one. */
    private static final Set<String> OTHERS = Set.of(
            "geen",
            "gesprek",
            "gewoon",
            "gezin",
            "gezond",
            "geleden",
            "gevoel",
            "gebied",
            "geld",
            "bent",
            "besluit",
            "beleid",
            "verstand",
            "gemeente",
            "gerust",
            "gedrag",
            "verdriet",
            "bericht",
            "verzoek",
            "gevolgen",
            "gesprekken",
            "gezinnen",
            "gevoelens",
            "gebieden",
            "verschillen",
            "herinneringen",
            "gewoonten",
            "bekend",
            "verliefd",
            "verlegen");

    private Passive() {}

    /** @param words in small letters */
    static boolean is(List<String> words) {
        return words.stream().anyMatch(WORDEN::contains) && words.stream().anyMatch(Passive::isParticiple);
    }

    private static boolean isParticiple(String word) {
        return !OTHERS.contains(word) && PARTICIPLE.matcher(word).matches();
    }
}
