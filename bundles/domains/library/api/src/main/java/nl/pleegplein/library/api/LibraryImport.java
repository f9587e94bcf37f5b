package nl.pleegplein.library.api;

import java.nio.file.Path;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.jobs.api.JobId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Brings articles and dossiers in from a folder of Markdown files with YAML front matter and media; the format is in the
 * README of the library. Everything is checked first and each fault told with file and line. A file goes in whole or not
 * at all; doing it again changes only what has changed. Thread-safe.
 */
@ProviderType
public interface LibraryImport {
    /** The kind of the job. */
    String JOB = "library.import";

    /** The origin of what is made up to show the platform; nothing else comes in under it. */
    String DEMONSTRATION = "demo";

    /** Whether the viewer may import and see how imports go: asked before much is read. */
    default boolean mayImport(Viewer viewer) {
        return viewer.has(Role.EDITOR) || viewer.has(Role.OPERATOR);
    }

    /**
     * Starts an import; its progress and faults are those of the job.
     *
     * @param origin where it comes from, such as {@code redactie}: lowercase letters, digits and hyphens, not
     *     {@link #DEMONSTRATION}; what has another origin is not overwritten
     * @throws nl.pleegplein.content.api.ForbiddenException unless the viewer {@link #mayImport}
     * @throws nl.pleegplein.content.api.InvalidInputException when it is no folder that can be read, or no such origin
     */
    JobId importFolder(Path folder, String origin, Viewer viewer);

    /** As {@link #importFolder}, of content that is shown as made up, under {@link #DEMONSTRATION}. */
    default JobId importDemonstration(Path folder, Viewer viewer) {
        return importFolder(folder, DEMONSTRATION, viewer);
    }

    /**
     * Imports a zip file. The job unpacks it, and fails when it holds more than 2 GiB or no folder to import.
     *
     * @param zip is copied before this returns and may be removed then
     * @throws nl.pleegplein.content.api.ForbiddenException unless the viewer {@link #mayImport}
     * @throws nl.pleegplein.content.api.InvalidInputException when it is no zip, has a path that leads out of it, or
     *     holds more than 50,000 files or a list of them above 32 MiB
     */
    JobId importZip(Path zip, String origin, Viewer viewer);

    /**
     * Removes everything of an origin, and says how many articles and dossiers that were. Dossiers of another origin
     * lose its articles; one that has none left is withdrawn until it is imported again. An import under the origin that
     * runs or waits, on whichever node, brings in nothing any more and fails; a later one works.
     */
    int removeOrigin(String origin, Viewer viewer);

    /**
     * Whether {@link #removeOrigin} was called and nothing has been imported under the origin since. Ask it before
     * loading anything without being told to: what was removed must not come back by itself.
     */
    default boolean wasRemoved(String origin, Viewer viewer) {
        return false;
    }
}
