package nl.pleegplein.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The content as files that an import can read; only one version is kept. */
final class UnpackedContent {
    private static final String PREFIX = "content-";

    private final Path folder;

    UnpackedContent(Path folder) {
        this.folder = folder;
    }

    /** Unpacks a version unless it is there. A folder with its final name is complete. */
    Path unpack(DemoContent content, String version) {
        Path target = folder.resolve(PREFIX + version);
        if (!Files.isDirectory(target)) {
            discard();
            Path draft = folder.resolve(PREFIX + "draft");
            content.unpack(draft);
            try {
                Files.move(draft, target);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot make " + target, e);
            }
        }
        return target;
    }

    void discard() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> present = Files.list(folder)) {
            for (Path unpacked : present.filter(
                            path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList()) {
                delete(unpacked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tidy " + folder, e);
        }
    }

    private static void delete(Path unpacked) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(unpacked)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
