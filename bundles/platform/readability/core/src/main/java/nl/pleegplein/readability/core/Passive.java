package nl.pleegplein.readability.core;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds sentences that say what is done, and not by whom: a form of "worden" with a past participle. */
final class Passive {
    private static final Set<String> WORDEN = Set.of("word", "wordt", "worden", "werd", "werden");

    /** {@code gebeld}, {@code opgehaald}, {@code gedaan}, {@code verteld}. */
    private static final Pattern PARTICIPLE = Pattern.compile(
            "(?:aan|af|bij|binnen|door|in|mee|na|om|op|over|terug|toe|uit|vast|voor|weg)?ge(?:\\p{L}{2,}(?:d|t|en)|\\p{L}+aan)"
                    + "|(?:be|her|ont|ver)\\p{L}{2,}d");

    /** {@code besproken}, and {@code begrijpen}: one only beside the verb. */
    private static final Pattern PARTICIPLE_OR_NOT = Pattern.compile("(?:be|her|ont|ver)\\p{L}{2,}(?:t|en)");

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
            "verlegen",
            "gebeurt");

    /** Further away it belongs to another part of the sentence. */
    private static final int NEAR = 6;

    private Passive() {}

    /** @param words in small letters */
    static boolean is(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            if (WORDEN.contains(words.get(at)) && hasParticiple(words, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasParticiple(List<String> words, int verb) {
        List<String> near = words.subList(Math.max(0, verb - NEAR), Math.min(words.size(), verb + NEAR + 1));
        List<String> beside = words.subList(Math.max(0, verb - 1), Math.min(words.size(), verb + 2));
        return near.stream().anyMatch(word -> isOf(PARTICIPLE, word))
                || beside.stream().anyMatch(word -> isOf(PARTICIPLE_OR_NOT, word));
    }

    private static boolean isOf(Pattern kind, String word) {
        return !OTHERS.contains(word) && kind.matcher(word).matches();
    }
}
