package nl.pleegplein.files.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.files.api.FileId;
import nl.pleegplein.files.api.FileStore;
import nl.pleegplein.files.api.PreparedFile;
import nl.pleegplein.files.api.StoredFile;
import nl.pleegplein.files.api.UnusableFileException;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.text.api.CleanImage;
import nl.pleegplein.text.api.Images;
import nl.pleegplein.text.api.UnusableImageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bytes first, then the row: a row never points to bytes that are not there. */
@Component
public final class FolderFileStore implements FileStore {
    private final FileRepository repository;
    private final FileFolder folder;
    private final Images images;
    private final ContentCatalogue catalogue;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public FolderFileStore(
            @Reference FileRepository repository,
            @Reference FileFolder folder,
            @Reference Images images,
            @Reference ContentCatalogue catalogue,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.repository = repository;
        this.folder = folder;
        this.images = images;
        this.catalogue = catalogue;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public PreparedFile prepare(String name, Path content) throws IOException {
        FileType type = FileType.of(content)
                .orElseThrow(() -> new UnusableFileException("The file is of no type that is kept"));
        return type.isPicture() ? preparePicture(name, content, type) : prepareAsItIs(name, content, type);
    }

    @Override
    public StoredFile keep(ContentRef owner, PreparedFile file) {
        if (!folder.bytes().has(file.sha256())) {
            throw new IllegalStateException("The bytes of " + file.sha256() + " are not there any more");
        }
        return repository.keepOnce(new StoredFile(
                new FileId(ids.next()),
                owner,
                file.name(),
                file.type(),
                file.size(),
                file.sha256(),
                file.width(),
                file.height(),
                // No finer than databases keep it.
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    public Optional<StoredFile> find(FileId id, Viewer viewer) {
        return repository.find(id).filter(file -> maySee(file.owner(), viewer));
    }

    @Override
    public List<StoredFile> ofOwner(ContentRef owner) {
        return repository.ofOwner(owner);
    }

    @Override
    public InputStream open(StoredFile file, long offset) throws IOException {
        return folder.bytes().open(file.sha256(), offset);
    }

    @Override
    public void removeOwner(ContentRef owner) {
        repository.retain(owner, List.of());
    }

    @Override
    public void retain(ContentRef owner, List<FileId> keep) {
        repository.retain(owner, keep);
    }

    private boolean maySee(ContentRef owner, Viewer viewer) {
        return catalogue
                .source(owner.kind())
                .map(source -> source.visible(Set.of(owner.id()), viewer).containsKey(owner.id()))
                .orElse(false);
    }

    private PreparedFile preparePicture(String name, Path content, FileType found) throws IOException {
        CleanImage image = clean(name, content);
        FileType kept = FileType.ofMediaType(image.type()).orElseThrow();
        String safeName = SafeName.of(name, found, kept);
        ByteFolder.Kept bytes = folder.bytes().put(new ByteArrayInputStream(image.bytes()), Long.MAX_VALUE);
        return prepared(safeName, kept, bytes, image.width(), image.height());
    }

    private CleanImage clean(String name, Path content) throws IOException {
        try (InputStream input = Files.newInputStream(content)) {
            return images.clean(name, input);
        } catch (UnusableImageException e) {
            throw new UnusableFileException(e.getMessage());
        }
    }

    private PreparedFile prepareAsItIs(String name, Path content, FileType type) throws IOException {
        String safeName = SafeName.of(name, type, type);
        try (InputStream input = Files.newInputStream(content)) {
            return prepared(safeName, type, folder.bytes().put(input, folder.maxBytes()), 0, 0);
        }
    }

    private static PreparedFile prepared(String name, FileType type, ByteFolder.Kept bytes, int width, int height) {
        return new PreparedFile(name, type.mediaType(), bytes.size(), bytes.sha256(), width, height);
    }
}
