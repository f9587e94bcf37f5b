package nl.pleegplein.profiles.api;

import java.util.Map;

/**
 * One's whole page as it is to be.
 *
 * @param visibility of the page
 * @param entries by the id of the field; a field that is not named is emptied. Of a picture only the visibility is taken
 */
public record ProfileChange(Visibility visibility, Map<String, OwnProfile.Entry> entries) {
    public ProfileChange {
        entries = Map.copyOf(entries);
    }
}
