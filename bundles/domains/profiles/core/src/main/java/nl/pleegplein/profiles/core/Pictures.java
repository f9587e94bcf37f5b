package nl.pleegplein.profiles.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.files.api.FileStore;
import nl.pleegplein.files.api.PreparedFile;
import nl.pleegplein.files.api.StoredFile;
import nl.pleegplein.profiles.api.Field;
import nl.pleegplein.profiles.api.ProfilePicture;
import nl.pleegplein.profiles.api.Profiles;
import nl.pleegplein.text.api.Images;
import nl.pleegplein.text.api.UnusableImageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps the pictures of members. Their owner is of a kind for which there is no {@code ContentSource}, so that nothing but
 * the page itself ever gives them out: who may see the page need not be allowed to see the picture.
 */
@Component(service = Pictures.class)
public final class Pictures {
    static final String KIND = "member-picture";
    private static final String NAME = "foto.jpg";

    private final FileStore files;
    private final Images images;
    private final Portrait portrait = new Portrait();

    @Activate
    public Pictures(@Reference FileStore files, @Reference Images images) {
        this.files = files;
        this.images = images;
    }

    private static ContentRef owner(AccountId account) {
        return new ContentRef(KIND, account.toString());
    }

    /**
     * Takes long: to be done before a transaction.
     *
     * @throws InvalidInputException that names the field
     */
    PreparedFile prepared(InputStream sent, Field field) {
        try {
            byte[] bytes = sent.readNBytes(Profiles.LARGEST_PICTURE + 1);
            if (bytes.length == 0) {
                throw fault(field, "profiles.fault.picture.none", "There is no picture");
            }
            if (bytes.length > Profiles.LARGEST_PICTURE) {
                throw fault(field, "profiles.fault.picture.large", "At most 6 MiB");
            }
            return prepared(portrait.of(images.clean(NAME, new ByteArrayInputStream(bytes))));
        } catch (UnusableImageException e) {
            throw fault(field, "profiles.fault.picture.type", e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PreparedFile prepared(byte[] jpeg) throws IOException {
        Path file = Files.createTempFile("pleegplein-picture", ".jpg");
        try {
            Files.write(file, jpeg);
            return files.prepare(NAME, file);
        } finally {
            Files.delete(file);
        }
    }

    private static InvalidInputException fault(Field field, String key, String english) {
        return new InvalidInputException(List.of(new Fault(field.id(), key, english)));
    }

    /** In the transaction that is running. Gives the id of the new one. */
    Optional<String> replace(AccountId account, Optional<PreparedFile> picture) {
        Optional<StoredFile> kept = picture.map(prepared -> files.keep(owner(account), prepared));
        files.retain(owner(account), kept.map(StoredFile::id).stream().toList());
        return kept.map(file -> file.id().toString());
    }

    Optional<ProfilePicture> open(AccountId account, String id) {
        return files.ofOwner(owner(account)).stream()
                .filter(file -> file.id().toString().equals(id))
                .findFirst()
                .map(this::read);
    }

    ProfilePicture read(StoredFile file) {
        try (InputStream in = files.open(file, 0)) {
            return new ProfilePicture(file.type(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For their owner's archive. */
    List<StoredFile> of(AccountId account) {
        return files.ofOwner(owner(account));
    }
}
