package nl.pleegplein.organisations.api;

import java.util.Locale;

/**
 * A part of the country, as coarse as a province.
 *
 * @param id lowercase letters and hyphens, at most 40; never changes
 */
public record Region(String id, String dutch, String english) {
    /** In English for who reads that, else in Dutch. */
    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? english : dutch;
    }
}
