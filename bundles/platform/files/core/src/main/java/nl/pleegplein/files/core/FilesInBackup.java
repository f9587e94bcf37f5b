package nl.pleegplein.files.core;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.pleegplein.persistence.api.backup.BackupPart;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of files in a backup: those to which its rows point, under their hash. */
@Component(property = BackupPart.NAME + "=files")
public final class FilesInBackup implements BackupPart {
    private static final Logger log = LoggerFactory.getLogger(FilesInBackup.class);

    private final FileFolder folder;

    /** Not the repository: bytes are put back before there is a database for it. */
    @Activate
    public FilesInBackup(@Reference FileFolder folder) {
        this.folder = folder;
    }

    @Override
    public Closeable hold() throws IOException {
        return folder.bytes().hold();
    }

    @Override
    public void save(SavedRows rows, Target target) throws IOException {
        rows.forEach("files_file", "sha256", hash -> {
            if (!target.has(hash)) {
                save(hash, target);
            }
        });
    }

    private void save(String hash, Target target) throws IOException {
        try (InputStream bytes = folder.bytes().openWherever(hash)) {
            target.write(hash, bytes);
        } catch (NoSuchFileException e) {
            // It was lost before; that must not stand in the way of keeping the rest.
            log.error("The bytes of {} are not in {}", hash, folder.bytes().root(), e);
            target.warn("the bytes of " + hash + " are missing");
        }
    }

    @Override
    public void restore(Path from) throws IOException {
        for (Path file : children(from)) {
            String hash = file.getFileName().toString();
            try (InputStream bytes = Files.newInputStream(file)) {
                String kept = folder.bytes().put(bytes, Long.MAX_VALUE).sha256();
                if (!kept.equals(hash)) {
                    throw new IOException(file + " does not have the bytes that its name says");
                }
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
