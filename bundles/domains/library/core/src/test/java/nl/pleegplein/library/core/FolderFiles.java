package nl.pleegplein.library.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.files.api.FileId;
import nl.pleegplein.files.api.FileStore;
import nl.pleegplein.files.api.StoredFile;
import nl.pleegplein.files.api.UnusableFileException;

/** Keeps files in memory; refuses those that begin with {@code bad}. */
public final class FolderFiles implements FileStore {
    private final Map<FileId, StoredFile> files = new LinkedHashMap<>();

    @Override
    public StoredFile keep(ContentRef owner, String name, Path content) throws IOException {
        String text = Files.readString(content);
        if (text.startsWith("bad")) {
            throw new UnusableFileException("This is no picture");
        }
        String hash = UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        Optional<StoredFile> known = files.values().stream()
                .filter(file -> file.owner().equals(owner)
                        && file.name().equals(name)
                        && file.sha256().equals(hash))
                .findFirst();
        return known.orElseGet(() -> {
            StoredFile file = new StoredFile(
                    new FileId(UUID.randomUUID()), owner, name, type(name), 3, hash, 640, 320, Instant.EPOCH);
            files.put(file.id(), file);
            return file;
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

    public int count() {
        return files.size();
    }
}
