package nl.pleegplein.sample.api;

import java.util.Optional;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.persistence.api.Slice;
import org.osgi.annotation.versioning.ProviderType;

/** Notes that an operator writes and everyone may read; the viewer is asked for all the same. Thread-safe. */
@ProviderType
public interface Notes {
    /** The kind of a note in a {@code ContentRef}. */
    String NOTE = "note";

    /** Where the notes are on the site. */
    String PATH = "/voorbeeld";

    /** Whether the viewer may add notes: asked before much is read. */
    default boolean mayAdd(Viewer viewer) {
        return viewer.has(Role.OPERATOR);
    }

    Optional<Note> find(String slug, Viewer viewer);

    /**
     * Notes, newest first.
     *
     * @param limit at most 100
     * @throws nl.pleegplein.content.api.InvalidInputException when {@code after} is no cursor
     */
    Slice<Note> newest(Optional<String> after, int limit, Viewer viewer);

    /**
     * Adds a note: a slug of lowercase letters, digits and single hyphens, at most 80; a title of 1 to 200 characters; a
     * text of 1 to 10,000; at most 10 tags of 1 to 40, each once.
     *
     * @throws nl.pleegplein.content.api.ForbiddenException unless the viewer {@link #mayAdd}
     * @throws nl.pleegplein.content.api.InvalidInputException when it is not like that
     * @throws nl.pleegplein.content.api.ConflictException when another note has the slug
     */
    Note add(NewNote note, Viewer viewer);
}
