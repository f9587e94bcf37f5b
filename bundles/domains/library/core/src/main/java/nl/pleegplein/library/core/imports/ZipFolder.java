package nl.pleegplein.library.core.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.pleegplein.content.api.InvalidInputException;

/** Unpacks a zip file without trusting anything it says: not its paths, not its sizes, not its number of files. */
final class ZipFolder {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    /** Folders cost disk too, and a path of a few kilobytes can hold thousands. */
    private static final int MAX_DEPTH = 20;

    /** More than 600 bytes for each of 50,000 files; it is held in memory as a whole. */
    private static final long MAX_DIRECTORY = 32L * 1024 * 1024;

    private static final String MAC_RUBBISH = "__MACOSX";

    private final long maxBytes;
    private final int maxFiles;
    private long bytes;
    private int files;

    ZipFolder(long maxBytes, int maxFiles) {
        this.maxBytes = maxBytes;
        this.maxFiles = maxFiles;
    }

    /**
     * Looks at what it says it holds, which takes no time, and unpacks nothing.
     *
     * @throws InvalidInputException when it is no zip, leads out of its folder, or has too many files
     */
    void check(Path zip) {
        try (ZipFile entries = open(zip)) {
            if (entries.size() > maxFiles) {
                throw tooManyFiles();
            }
            Path anywhere = Path.of("anywhere").toAbsolutePath().normalize();
            entries.stream().forEach(entry -> inside(anywhere, entry.getName()));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    /**
     * @return false when it was told to stop before the end
     * @throws InvalidInputException when it is no zip, leads out of its folder, or is too large
     */
    boolean unpack(Path zip, Path target, BooleanSupplier mayGoOn) {
        try (ZipFile entries = open(zip)) {
            Enumeration<? extends ZipEntry> all = entries.entries();
            while (all.hasMoreElements()) {
                if (!mayGoOn.getAsBoolean()) {
                    return false;
                }
                unpack(entries, all.nextElement(), target);
            }
            return true;
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static ZipFile open(Path zip) throws IOException {
        if (Long.compareUnsigned(ZipDirectory.largestSize(zip), MAX_DIRECTORY) > 0) {
            throw refused("its list of files is larger than " + MAX_DIRECTORY + " bytes");
        }
        return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
    }

    private void unpack(ZipFile entries, ZipEntry entry, Path target) throws IOException {
        if (++files > maxFiles) {
            throw tooManyFiles();
        }
        Path file = inside(target, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (Files.exists(file)) {
            throw refused("it holds the same file twice");
        }
        try (InputStream in = entries.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file)) {
            copy(in, out);
        }
    }

    private static Path inside(Path target, String name) {
        boolean odd = name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || DRIVE.matcher(name).matches()
                || !Characters.arePlain(name)
                || List.of(name.split("/")).contains("..");
        if (name.chars().filter(c -> c == '/').count() > MAX_DEPTH) {
            throw refused("it has more than " + MAX_DEPTH + " folders inside each other");
        }
        try {
            Path file = target.resolve(name).normalize();
            if (odd || file.equals(target) || !file.startsWith(target)) {
                throw refused("it has a path that leads out of it");
            }
            return file;
        } catch (InvalidPathException e) {
            throw refused("it has a path that cannot be used here");
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > maxBytes) {
                throw refused("it unpacks to more than " + maxBytes + " bytes");
            }
            out.write(buffer, 0, read);
        }
    }

    /** The folder to import: {@code target}, or the one folder in it when everything is in there. */
    static Path root(Path target) throws IOException {
        try (Stream<Path> children = Files.list(target)) {
            List<Path> folders = children.filter(
                            child -> !child.getFileName().toString().equals(MAC_RUBBISH))
                    .toList();
            return folders.size() == 1
                            && Files.isDirectory(folders.get(0))
                            && !List.of("articles", "dossiers")
                                    .contains(folders.get(0).getFileName().toString())
                    ? folders.get(0)
                    : target;
        }
    }

    private InvalidInputException tooManyFiles() {
        return refused("it holds more than " + maxFiles + " files");
    }

    private static InvalidInputException unreadable(Exception e) {
        return refused("it cannot be read (" + e.getClass().getSimpleName() + ")");
    }

    private static InvalidInputException refused(String why) {
        return new InvalidInputException("library.import.zip", "This zip file cannot be imported: " + why);
    }
}
