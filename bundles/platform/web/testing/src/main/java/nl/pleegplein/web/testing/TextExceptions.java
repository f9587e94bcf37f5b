package nl.pleegplein.web.testing;

import java.nio.file.Path;
import java.util.Set;

/**
 * What a section has good reason to do otherwise.
 *
 * @param noKeys what looks like a key and is none, such as the name of an asset
 * @param usedElsewhere keys that another bundle asks for
 * @param names words in templates that are the same in every language
 * @param forPrograms folders below the section whose code speaks English to programs and operators
 * @param placesForScripts parts of texts that a script fills in
 * @param plainApostrophes whether a text that nothing is filled into may have an apostrophe
 */
public record TextExceptions(
        Set<String> noKeys,
        Set<String> usedElsewhere,
        Set<String> names,
        Set<String> forPrograms,
        Set<String> placesForScripts,
        boolean plainApostrophes) {
    public static TextExceptions none() {
        return new TextExceptions(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);
    }

    public TextExceptions noKeys(String... words) {
        return new TextExceptions(Set.of(words), usedElsewhere, names, forPrograms, placesForScripts, plainApostrophes);
    }

    public TextExceptions usedElsewhere(String... keys) {
        return new TextExceptions(noKeys, Set.of(keys), names, forPrograms, placesForScripts, plainApostrophes);
    }

    public TextExceptions names(String... words) {
        return new TextExceptions(
                noKeys, usedElsewhere, Set.of(words), forPrograms, placesForScripts, plainApostrophes);
    }

    public TextExceptions forPrograms(String... folders) {
        return new TextExceptions(noKeys, usedElsewhere, names, Set.of(folders), placesForScripts, plainApostrophes);
    }

    public TextExceptions placesForScripts(String... places) {
        return new TextExceptions(noKeys, usedElsewhere, names, forPrograms, Set.of(places), plainApostrophes);
    }

    public TextExceptions withPlainApostrophes() {
        return new TextExceptions(noKeys, usedElsewhere, names, forPrograms, placesForScripts, true);
    }

    boolean isNoKey(String word) {
        return noKeys.contains(word);
    }

    boolean isUsedElsewhere(String key) {
        return usedElsewhere.contains(key);
    }

    boolean isName(String text) {
        return names.contains(text);
    }

    boolean isForPrograms(Path code) {
        return forPrograms.stream().anyMatch(code::startsWith);
    }

    String withoutPlacesForScripts(String text) {
        String left = text;
        for (String place : placesForScripts) {
            left = left.replace(place, "9");
        }
        return left;
    }

    boolean allowsApostrophe(String text) {
        return plainApostrophes && !text.contains("{");
    }
}
