package nl.pleegplein.operations.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.pleegplein.operations.api.InstallationException;

/**
 * A Karaf archive: a zip whose folder {@code repository} is a Maven repository with features files and bundles. Nothing in it
 * is trusted: not its names, not its sizes.
 *
 * @see <a href="https://karaf.apache.org/manual/latest/kar">Karaf archives</a>
 */
final class Archive {
    private static final String REPOSITORY = "repository/";
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 1L << 30;

    private Archive() {}

    /** @throws InstallationException when it is no such archive; what has been unpacked by then stays */
    static void unpack(Path archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            if (entries.size() > MOST_ENTRIES) {
                throw new InstallationException(archive + " holds more than " + MOST_ENTRIES + " files");
            }
            long left = MOST_BYTES;
            for (ZipEntry entry : entries) {
                if (!entry.isDirectory() && entry.getName().startsWith(REPOSITORY)) {
                    Path target = inside(folder, entry.getName().substring(REPOSITORY.length()), archive);
                    Files.createDirectories(target.getParent());
                    left -= copy(zip, entry, target, left, archive);
                }
            }
        } catch (ZipException e) {
            throw new InstallationException(archive + " is not a Karaf archive: " + e.getMessage(), e);
        }
    }

    private static Path inside(Path folder, String name, Path archive) {
        Path target = folder.resolve(name).normalize();
        if (name.indexOf('\\') >= 0 || !target.startsWith(folder) || target.equals(folder)) {
            throw new InstallationException(archive + " has a name that leads out of it: " + name);
        }
        return target;
    }

    private static long copy(ZipFile zip, ZipEntry entry, Path target, long most, Path archive) throws IOException {
        long copied = 0;
        byte[] piece = new byte[64 * 1024];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                copied += length;
                if (copied > most) {
                    throw new InstallationException(archive + " holds more than " + MOST_BYTES + " bytes");
                }
                out.write(piece, 0, length);
            }
        }
        return copied;
    }
}
