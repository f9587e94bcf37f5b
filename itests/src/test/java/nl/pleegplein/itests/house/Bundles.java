package nl.pleegplein.itests.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The bundles of the house as they were built. */
final class Bundles {
    private static final Path ROOT = Path.of("..", "bundles");

    private Bundles() {}

    /** The folders with the compiled classes of every module. */
    static List<Path> classFolders() {
        try (Stream<Path> found = Files.walk(ROOT, 5)) {
            List<Path> folders = found.filter(path -> path.endsWith(Path.of("target", "classes")))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
            if (folders.size() < 25) {
                throw new AssertionError("Only " + folders.size() + " modules are built below " + ROOT);
            }
            return folders;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root package of every module, such as {@code nl.pleegplein.library.core}. */
    static List<String> packages() {
        return classFolders().stream()
                .map(folder -> folder.getParent().getParent())
                .map(module -> module.getParent().getFileName().equals(ROOT.getFileName())
                        ? "nl.pleegplein." + module.getFileName()
                        : "nl.pleegplein." + module.getParent().getFileName() + "." + module.getFileName())
                .toList();
    }

    static String domain(String rootPackage) {
        return List.of(rootPackage.split("\\.", -1)).get(2);
    }

    /** The manifests of every bundle; what only serves tests is none. */
    static List<Manifest> manifests() {
        return classFolders().stream()
                .filter(folder -> !folder.getParent().getParent().endsWith("testing"))
                .map(folder -> folder.resolve("META-INF/MANIFEST.MF"))
                .map(Bundles::read)
                .toList();
    }

    private static Manifest read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new Manifest(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
