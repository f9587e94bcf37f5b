package nl.pleegplein.files.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentRef;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps files: what they are in the database, their bytes in a folder under their hash. Pictures are cleaned before they
 * are kept. Bytes that no row points to are removed after a day. Thread-safe.
 */
@ProviderType
public interface FileStore {
    /**
     * Looks at a file, cleans it and puts its bytes in their place: all that takes long. Do it before a transaction, and
     * {@link #keep(ContentRef, PreparedFile)} inside; the same file may be kept for any number of owners.
     *
     * @param name the name it came with; made safe
     * @param content the bytes; pictures (PNG, JPEG, GIF, SVG) are made anew, without what a camera adds; video (MP4,
     *     WebM), captions (WebVTT), PDF and plain text are kept as they are, with all that stands in them, such as the
     *     place where a phone filmed
     * @throws UnusableFileException when the type is none of these or not what its name says, or it is too large
     */
    PreparedFile prepare(String name, Path content) throws IOException;

    /**
     * Keeps a prepared file: writes its row, in the transaction that is running, if any. A file with the same owner, name
     * and bytes is kept once.
     *
     * @throws IllegalStateException when it was prepared so long ago that its bytes are gone; prepare it again
     */
    StoredFile keep(ContentRef owner, PreparedFile file);

    /** Prepares and keeps a file. Parameters and errors as of {@link #prepare} and {@link #keep}. */
    default StoredFile keep(ContentRef owner, String name, Path content) throws IOException {
        return keep(owner, prepare(name, content));
    }

    /** The file, when its owner is there and the viewer may see it. */
    Optional<StoredFile> find(FileId id, Viewer viewer);

    /** All files of an item. */
    List<StoredFile> ofOwner(ContentRef owner);

    /** The bytes from {@code offset} on. */
    InputStream open(StoredFile file, long offset) throws IOException;

    /** Removes the rows of an item's files, in the transaction that is running. */
    void removeOwner(ContentRef owner);

    /** Removes the rows of an item's files except these. */
    void retain(ContentRef owner, List<FileId> keep);
}
