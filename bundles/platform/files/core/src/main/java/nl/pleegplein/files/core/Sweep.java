package nl.pleegplein.files.core;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes bytes that no row points to. Safe while other nodes keep files in the same folder: a file is first moved
 * aside, and moved back when it turns out to have been kept again in the meantime. While a backup holds the folder, nothing
 * is removed.
 */
final class Sweep {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final String PART = ".part";

    private final ByteFolder folder;
    private final UnaryOperator<Set<String>> used;
    private final Instant before;

    /**
     * @param used tells which of some hashes rows point to
     * @param before what was kept after this is left alone: its row may not be committed yet
     */
    Sweep(ByteFolder folder, UnaryOperator<Set<String>> used, Instant before) {
        this.folder = folder;
        this.used = used;
        this.before = before;
    }

    /** @return how many files were removed */
    int run() throws IOException {
        tidyIncoming();
        int removed = 0;
        try (DirectoryStream<Path> firsts = Files.newDirectoryStream(folder.root(), "[0-9a-f][0-9a-f]")) {
            for (Path first : firsts) {
                try (DirectoryStream<Path> seconds = Files.newDirectoryStream(first, "[0-9a-f][0-9a-f]")) {
                    for (Path second : seconds) {
                        removed += sweep(second);
                    }
                }
            }
        }
        return removed;
    }

    private int sweep(Path directory) throws IOException {
        Set<String> old = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (ByteFolder.isHash(name) && isOld(file)) {
                    old.add(name);
                }
            }
        }
        if (old.isEmpty()) {
            return 0;
        }
        old.removeAll(used.apply(Set.copyOf(old)));
        // In this order: who holds after this does so after the rows went, and does not need these bytes any more.
        if (folder.isHeld()) {
            return 0;
        }
        int removed = 0;
        for (String hash : old) {
            if (remove(hash)) {
                removed++;
            }
        }
        return removed;
    }

    private boolean remove(String hash) throws IOException {
        Path aside = folder.aside(hash);
        try {
            Files.move(folder.path(hash), aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return false;
        }
        if (isOld(aside)) {
            return Files.deleteIfExists(aside);
        }
        restore(aside, hash);
        return false;
    }

    /** What a node left that stopped half-way. */
    private void tidyIncoming() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.incoming())) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(ByteFolder.ASIDE)) {
                    restore(file, name.substring(0, name.length() - ByteFolder.ASIDE.length()));
                } else if (name.endsWith(PART) && isOld(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** As if it had just been kept: it may take the place of the same bytes that just were. */
    private void restore(Path aside, String hash) throws IOException {
        try {
            Files.setLastModifiedTime(aside, FileTime.from(Instant.now()));
            Files.move(aside, folder.path(hash), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            log.debug("Another node has taken care of {}", hash, e);
        }
    }

    private boolean isOld(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
