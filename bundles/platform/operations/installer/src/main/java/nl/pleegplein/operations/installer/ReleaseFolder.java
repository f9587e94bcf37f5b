package nl.pleegplein.operations.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.pleegplein.operations.api.InstallationException;
import nl.pleegplein.operations.api.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Releases that came as files, each unpacked in a folder of its own: a Maven repository, in which the framework looks for
 * bundles before anywhere else ({@code @multi} in {@code org.ops4j.pax.url.mvn.cfg}).
 */
final class ReleaseFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseFolder.class);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+){0,2}([.-][A-Za-z0-9_-]+)?");
    private static final String DIGEST = "archive.sha256";

    private final Path folder;

    ReleaseFolder(Path folder) {
        this.folder = folder;
    }

    /** Unpacks an archive; one that is here already is left as it is. */
    FeaturesFile add(Path archive) {
        if (!Files.isRegularFile(archive)) {
            throw new InstallationException("There is no file " + archive);
        }
        try {
            Files.createDirectories(folder);
            // Beside it, not in it: what is half unpacked is no repository to look in.
            Path fresh = Files.createTempDirectory(folder.getParent(), "release");
            try {
                return unpack(archive, fresh);
            } finally {
                delete(fresh);
            }
        } catch (IOException e) {
            throw new InstallationException(archive + " cannot be unpacked: " + e, e);
        }
    }

    /** All that are here; one that cannot be read is named in the log and left out. */
    List<FeaturesFile> all() {
        List<FeaturesFile> found = new ArrayList<>();
        for (Path release : folders()) {
            try {
                found.add(FeaturesFile.in(release, release));
            } catch (IOException | InstallationException e) {
                LOG.error("The release in {} cannot be used: {}", release, e.getMessage());
            }
        }
        return found;
    }

    /** Deletes what was unpacked of a release. */
    void delete(Release release) {
        try {
            delete(place(release));
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted; it costs room, nothing else", place(release), e);
        }
    }

    private Path place(Release release) {
        return folder.resolve(release.domain() + "-" + release.version());
    }

    private FeaturesFile unpack(Path archive, Path fresh) throws IOException {
        String digest = digest(archive);
        Archive.unpack(archive, fresh);
        FeaturesFile unpacked = FeaturesFile.in(fresh, archive);
        Release release = unpacked.release();
        if (!NAME.matcher(release.domain()).matches()
                || !VERSION.matcher(release.version()).matches()) {
            throw new InstallationException(archive + " has no usable name and version: " + release);
        }
        Path place = place(release);
        if (Files.exists(place)) {
            if (!Files.exists(place.resolve(DIGEST))
                    || !Files.readString(place.resolve(DIGEST)).equals(digest)) {
                throw new InstallationException(release + " is here already, with other content than " + archive
                        + "; give the new one another version");
            }
        } else {
            Files.writeString(fresh.resolve(DIGEST), digest);
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return new FeaturesFile(place.resolve(fresh.relativize(unpacked.file())), release);
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            LOG.error("The releases in {} cannot be listed", folder, e);
            return List.of();
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
