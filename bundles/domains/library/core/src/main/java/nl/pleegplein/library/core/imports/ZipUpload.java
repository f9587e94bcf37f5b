package nl.pleegplein.library.core.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A zip file that waits in a folder of its own until its import unpacks it there.
 *
 * @param folder as {@link UploadFolder#create} made it
 */
record ZipUpload(Path folder) {
    private static final String ZIP = "upload.zip";
    private static final String CONTENT = "content";
    private static final String HALF = "content.part";

    /** Takes a copy. */
    void store(Path zip) {
        try {
            Files.copy(zip, folder.resolve(ZIP));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The folder to import; unpacked unless an earlier attempt did.
     *
     * @return empty when it was told to stop before the end
     */
    Optional<Path> unpacked(long maxBytes, BooleanSupplier mayGoOn) {
        Path content = folder.resolve(CONTENT);
        try {
            if (!Files.isDirectory(content)) {
                Path half = folder.resolve(HALF);
                UploadFolder.removeAll(half);
                Files.createDirectory(half);
                ZipFolder zip = new ZipFolder(maxBytes, ImportFolder.MOST_FILES);
                if (!zip.unpack(folder.resolve(ZIP), half, mayGoOn)) {
                    return Optional.empty();
                }
                Files.move(half, content);
                Files.delete(folder.resolve(ZIP));
            }
            return Optional.of(ZipFolder.root(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
