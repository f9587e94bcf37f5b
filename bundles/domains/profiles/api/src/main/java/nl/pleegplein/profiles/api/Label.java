package nl.pleegplein.profiles.api;

import java.util.Locale;

/**
 * Words for people. Fields are data and not code, so their words stand with them.
 *
 * @param dutch at language level B1; may be empty where there is nothing to say
 */
public record Label(String dutch, String english) {
    public static final Label NONE = new Label("", "");

    /** In English for who reads that, else in Dutch. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : dutch;
    }

    public boolean isEmpty() {
        return dutch.isEmpty();
    }
}
