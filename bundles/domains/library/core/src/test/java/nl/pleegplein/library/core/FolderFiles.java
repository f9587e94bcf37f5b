package nl.pleegplein.library.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.files.api.FileId;
import nl.pleegplein.files.api.FileStore;
import nl.pleegplein.files.api.PreparedFile;
import nl.pleegplein.files.api.StoredFile;
import nl.pleegplein.files.api.UnusableFileException;

/** Keeps files in memory; refuses those that begin with {@code bad}, and fails for those that begin with {@code odd}. */
public final class FolderFiles implements FileStore {
    private final Map<FileId, StoredFile> files = new ConcurrentHashMap<>();
    private int prepared;
    private Runnable whenKept = () -> {};

    @Override
    public PreparedFile prepare(String name, Path content) throws IOException {
        prepared++;
        String text = Files.readString(content);
        if (text.startsWith("bad")) {
            throw new UnusableFileException("This is no picture");
        }
        if (text.startsWith("odd")) {
            throw new NoClassDefFoundError("of a decoder");
        }
        String hash =
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        return new PreparedFile(name, type(name), 3, hash, 640, 320);
    }

    @Override
    public StoredFile keep(ContentRef owner, PreparedFile file) {
        whenKept.run();
        Optional<StoredFile> known = files.values().stream()
                .filter(one -> one.owner().equals(owner)
                        && one.name().equals(file.name())
                        && one.sha256().equals(file.sha256()))
                .findFirst();
        return known.orElseGet(() -> {
            StoredFile kept = new StoredFile(
                    new FileId(UUID.randomUUID()),
                    owner,
                    file.name(),
                    file.type(),
                    file.size(),
                    file.sha256(),
                    file.width(),
                    file.height(),
                    Instant.EPOCH);
            files.put(kept.id(), kept);
            return kept;
        });
    }

    private static String type(String name) {
        return name.endsWith(".svg") ? "image/svg+xml" : name.endsWith(".mp4") ? "video/mp4" : "text/plain";
    }

    @Override
    public Optional<StoredFile> find(FileId id, Viewer viewer) {
        return Optional.ofNullable(files.get(id));
    }

    @Override
    public List<StoredFile> ofOwner(ContentRef owner) {
        return files.values().stream()
                .filter(file -> file.owner().equals(owner))
                .toList();
    }

    @Override
    public InputStream open(StoredFile file, long offset) {
        return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public void removeOwner(ContentRef owner) {
        files.values().removeIf(file -> file.owner().equals(owner));
    }

    @Override
    public void retain(ContentRef owner, List<FileId> keep) {
        files.values().removeIf(file -> file.owner().equals(owner) && !keep.contains(file.id()));
    }

    /** Does something each time before a file is kept. */
    public void whenKept(Runnable something) {
        whenKept = something;
    }

    /** How often a file was made ready. */
    public int prepared() {
        return prepared;
    }

    public int count() {
        return files.size();
    }
}
