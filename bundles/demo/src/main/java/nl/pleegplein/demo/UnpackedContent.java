package nl.pleegplein.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The content as files that an import can read; only one version is kept, and what a running import reads. */
final class UnpackedContent {
    private static final String PREFIX = "content-";

    private final Path folder;

    UnpackedContent(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks a version unless it is there. A folder with its final name is complete.
     *
     * @param inUse the version that is still being read
     */
    Path unpack(DemoContent content, String version, Optional<String> inUse) {
        Path target = folder.resolve(PREFIX + version);
        if (!Files.isDirectory(target)) {
            discardAllBut(inUse);
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
        discardAllBut(Optional.empty());
    }

    private void discardAllBut(Optional<String> inUse) {
        Optional<Path> kept = inUse.map(version -> folder.resolve(PREFIX + version));
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> present = Files.list(folder)) {
            for (Path unpacked : present.filter(
                            path -> path.getFileName().toString().startsWith(PREFIX) && !kept.equals(Optional.of(path)))
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
