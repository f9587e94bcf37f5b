package nl.pleegplein.profiles.api;

import java.util.List;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps what members prefer. Thread-safe. */
@ProviderType
public interface MemberPreferences {
    /** Slugs of the themes that somebody wants to read about. */
    String THEMES = "themes";

    /** Slugs of pillars. */
    String PILLARS = "pillars";

    /** Slugs of audiences. */
    String AUDIENCES = "audiences";

    /** The language in which somebody wants to be written to: {@code nl} or {@code en}. */
    String LANGUAGE = "language";

    /** The fields that there are; those above, unless the operator took them away, and others. */
    List<Field> fields();

    /** What the viewer prefers; nothing for who is not signed in. */
    Preferences own(Viewer viewer);

    /**
     * Keeps what the viewer prefers, instead of what they did before.
     *
     * @throws ForbiddenException when the viewer is not signed in
     * @throws InvalidInputException with the ids of the fields that are not right
     */
    void save(Preferences preferences, Viewer viewer);
}
