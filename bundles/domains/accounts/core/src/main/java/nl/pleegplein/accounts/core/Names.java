package nl.pleegplein.accounts.core;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.pleegplein.content.api.InvalidInputException.Fault;

/** The names by which people know each other. */
final class Names {
    static final int LONGEST = 40;
    private static final int SHORTEST_KEY = 2;
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]([\\p{L}\\p{M}\\p{N} .'’_-]*[\\p{L}\\p{M}\\p{N}.])?");
    private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Those are written together. */
    private static final Set<UnicodeScript> EAST_ASIAN = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);
    /** Nobody is to be taken for the site itself. */
    private static final Set<String> TAKEN = Set.of(
            "pleegplein",
            "beheer",
            "beheerder",
            "redactie",
            "redacteur",
            "moderator",
            "communitymanager",
            "admin",
            "administrator",
            "anoniem",
            "anoniemedeelnemer",
            "deelnemer",
            "systeem",
            "helpdesk");

    private Names() {}

    /** One space between words, and accents as people type them. */
    static String tidied(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /** What is wrong with a tidied name. */
    static Optional<Fault> fault(String field, String name) {
        if (name.isEmpty()
                || name.length() > LONGEST
                || !NAME.matcher(name).matches()
                || key(name).length() < SHORTEST_KEY) {
            return Optional.of(
                    new Fault(field, "accounts.fault.name", "2 to 40 letters, digits, spaces, dots and hyphens"));
        }
        if (!isOfOneScript(name)) {
            return Optional.of(new Fault(field, "accounts.fault.name.scripts", "Letters of one script only"));
        }
        return TAKEN.contains(key(name)) ? Optional.of(taken(field)) : Optional.empty();
    }

    /** A Cyrillic a among Latin letters looks like another one's name (Unicode TS 39, section 5.2). */
    private static boolean isOfOneScript(String name) {
        Set<UnicodeScript> scripts = name.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .collect(Collectors.toSet());
        return scripts.size() < 2 || EAST_ASIAN.containsAll(scripts);
    }

    static Fault taken(String field) {
        return new Fault(field, "accounts.fault.name.taken", "Somebody else has this name, or had it");
    }

    /** The same for names that people would take for one another. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return NOT_COMPARED.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
