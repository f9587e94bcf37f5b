package nl.pleegplein.privacy.api;

import java.util.Locale;

/**
 * What is said to people, in the languages of the site. Kept as it was said: it can still be read when the domain that said
 * it has gone.
 *
 * @param dutch at language level B1
 */
public record Wording(String dutch, String english) {
    public Wording {
        if (dutch.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException("A wording needs both languages");
        }
    }

    /** In English for who reads that, else in Dutch. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : dutch;
    }
}
