package nl.pleegplein.itests.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes new versions of a domain out of the one that was built, as the archives that operators get. */
public final class Releases {
    private static final String BUILT = "1.0.0";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final String domain;
    private final Path built;
    private final Path folder;

    /** @param folder where the archives are put */
    public Releases(String domain, Path folder) throws IOException {
        this.domain = domain;
        this.folder = folder;
        try (Stream<Path> files = Files.list(Path.of("../features", domain, "target"))) {
            this.built = files.filter(file -> file.toString().endsWith(".kar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No archive of " + domain + " was built"));
        }
    }

    /** The archive as it was built. */
    public Path built() {
        return built;
    }

    /** What is done to a bundle besides giving it another version. */
    public interface Change {
        Change NONE = new Change() {};

        default void headers(Attributes headers) {}

        default String text(String name, String content) {
            return content;
        }
    }

    /** A release in which these rooms ({@code core}, {@code web}, {@code api}) have the version of the release. */
    public Path make(String version, Set<String> rooms) throws IOException {
        return make(version, rooms, Change.NONE);
    }

    public Path make(String version, Set<String> rooms, Change change) throws IOException {
        List<String> artifacts = rooms.stream().map(room -> domain + "-" + room).toList();
        Path archive = folder.resolve(domain + "-" + version + ".kar");
        try (InputStream in = Files.newInputStream(built);
                ZipInputStream from = new ZipInputStream(in);
                OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.isDirectory()) {
                    put(entry.getName(), from.readAllBytes(), to, version, artifacts, change);
                }
            }
        }
        return archive;
    }

    private void put(
            String name, byte[] bytes, ZipOutputStream to, String version, List<String> artifacts, Change change)
            throws IOException {
        String newName = name;
        byte[] newBytes = bytes;
        for (String artifact : artifacts) {
            if (name.endsWith("/" + artifact + "/" + BUILT + "/" + artifact + "-" + BUILT + ".jar")) {
                newName = name.replace(BUILT, version);
                newBytes = bundle(bytes, version, change);
            }
        }
        if (name.endsWith("-features.xml")) {
            newName = name.replace(BUILT, version);
            newBytes = features(new String(bytes, StandardCharsets.UTF_8), version, artifacts)
                    .getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(newName));
        to.write(newBytes);
        to.closeEntry();
    }

    private String features(String xml, String version, List<String> artifacts) {
        String feature = "pleegplein-" + domain;
        UnaryOperator<String> own = text -> text.replace(
                        "features name=\"" + feature + "-" + BUILT, "features name=\"" + feature + "-" + version)
                .replaceAll("(<feature name=\"" + feature + "\"[^>]*version=\")" + BUILT, "$1" + version);
        String changed = own.apply(xml);
        for (String artifact : artifacts) {
            changed = changed.replace("/" + artifact + "/" + BUILT, "/" + artifact + "/" + version);
        }
        return changed;
    }

    private static byte[] bundle(byte[] jar, String version, Change change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(MANIFEST)) {
                    Manifest manifest = new Manifest(new ByteArrayInputStream(content));
                    manifest.getMainAttributes().putValue("Bundle-Version", version);
                    change.headers(manifest.getMainAttributes());
                    manifest.write(to);
                } else if (entry.getName().endsWith(".yaml")) {
                    String text = new String(content, StandardCharsets.UTF_8);
                    to.write(change.text(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
                } else {
                    to.write(content);
                }
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
