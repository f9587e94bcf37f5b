package nl.pleegplein.content.api;

import nl.pleegplein.access.api.Viewer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The taxonomy as one file of YAML, for who changes many terms at once. The README of content describes the format.
 * Thread-safe.
 */
@ProviderType
public interface TaxonomyFiles {
    /** All terms as a file that can be imported. */
    String export();

    /**
     * Adds the terms of a file, or replaces those that are there. Terms that the file does not name stay as they are. All
     * of it is checked first; then all of it is stored, or nothing.
     *
     * @param yaml at most four million characters
     * @return how many terms were new or changed
     * @throws ForbiddenException unless the viewer is an editor or operator
     * @throws InvalidInputException with all that is wrong; the field of each fault says where, such as {@code line 12}
     * @throws ConflictException when there is no room for so many new terms, see {@link Taxonomy#save}
     */
    int importAll(String yaml, Viewer viewer);
}
