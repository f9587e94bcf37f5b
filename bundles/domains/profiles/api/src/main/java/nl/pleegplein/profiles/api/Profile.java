package nl.pleegplein.profiles.api;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;

/**
 * A member's page, as somebody may see it: what they may not see is not in it.
 *
 * @param name by which others know the member
 * @param slug the name in addresses; never that of another member, also when this one has gone
 * @param visibility who may see the page; single values may be for fewer
 * @param values in the order of the fields, without the picture
 * @param picture its id, when there is one
 * @param sample whether the member is made up, to show the site
 */
public record Profile(
        AccountId account,
        String name,
        String slug,
        Visibility visibility,
        List<FieldValue> values,
        Optional<String> picture,
        boolean sample) {
    public Profile {
        values = List.copyOf(values);
    }

    /** Where the page is. */
    public String path() {
        return ProfilePaths.page(slug);
    }

    /** Where the picture is. */
    public Optional<String> picturePath() {
        return picture.map(id -> ProfilePaths.picture(slug, id));
    }
}
