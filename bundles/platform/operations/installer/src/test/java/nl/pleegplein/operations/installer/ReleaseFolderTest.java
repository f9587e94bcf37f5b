package nl.pleegplein.operations.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.pleegplein.operations.api.InstallationException;
import nl.pleegplein.operations.api.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseFolderTest {
    private static final String FEATURES =
            "repository/nl/pleegplein/features-blogs/1.0.1/features-blogs-1.0.1-features.xml";

    @TempDir
    Path folder;

    private Path releases;
    private ReleaseFolder folderOfReleases;

    @BeforeEach
    void empty() throws IOException {
        releases = Files.createDirectories(folder.resolve("data")).resolve("kar");
        folderOfReleases = new ReleaseFolder(releases);
    }

    @Test
    void anArchiveBecomesARepositoryOfItsOwn() throws IOException {
        FeaturesFile added = folderOfReleases.add(archive(Map.of(
                FEATURES,
                features("pleegplein-blogs", "1.0.1"),
                "repository/nl/pleegplein/blogs-core/1.0.1/x.jar",
                "jar")));
        assertEquals(new Release("blogs", "1.0.1"), added.release());
        assertEquals("jar", Files.readString(releases.resolve("blogs-1.0.1/nl/pleegplein/blogs-core/1.0.1/x.jar")));
        assertTrue(Files.exists(added.file()));
        assertEquals(List.of(added), folderOfReleases.all());
        assertNothingElse();
    }

    @Test
    void theSameAgainIsNoFaultAndOtherContentUnderTheSameNameIs() throws IOException {
        Path archive = archive(Map.of(FEATURES, features("pleegplein-blogs", "1.0.1")));
        assertEquals(folderOfReleases.add(archive), folderOfReleases.add(archive));
        Path other = archive(Map.of(FEATURES, features("pleegplein-blogs", "1.0.1") + "<!-- other -->"));
        assertRefused("here already, with other content", other);
        assertNothingElse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repository/../../../outside",
                "repository/a/../../../x",
                "repository/",
                "repository/a\\..\\..\\b"
            })
    void aNameThatLeadsOutsideIsRefused(String name) throws IOException {
        if (name.endsWith("/")) {
            assertRefused("has 0", archive(Map.of(name, "")));
        } else {
            assertRefused(
                    "leads out of it", archive(Map.of(FEATURES, features("pleegplein-blogs", "1.0.1"), name, "x")));
        }
        assertNothingElse();
        assertFalse(Files.exists(folder.resolve("outside")));
    }

    @Test
    void whatIsNoArchiveOfADomainIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("no.kar"), "no zip");
        assertRefused("is not a Karaf archive", text);
        assertRefused("There is no file", folder.resolve("missing.kar"));
        assertRefused("is not XML", archive(Map.of(FEATURES, "<features><feature")));
        assertRefused("has 0", archive(Map.of(FEATURES, features("other", "1.0.1"))));
        assertRefused(
                "has 2",
                archive(Map.of(
                        FEATURES, features("pleegplein-a", "1"), FEATURES + ".xml", features("pleegplein-b", "1"))));
        assertRefused("no usable name", archive(Map.of(FEATURES, features("pleegplein-../x", "1.0.1"))));
        assertRefused("no usable name", archive(Map.of(FEATURES, features("pleegplein-blogs", "../1"))));
        assertNothingElse();
    }

    @Test
    void entitiesOfTheFeaturesFileAreNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "1.0.1");
        String xml = "<!DOCTYPE features [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + features("pleegplein-blogs", "1.0.1").replace("</feature>", "&e;</feature>");
        assertRefused("", archive(Map.of(FEATURES, xml)));
    }

    @Test
    void aReleaseThatIsDamagedIsLeftOut() throws IOException {
        folderOfReleases.add(archive(Map.of(FEATURES, features("pleegplein-blogs", "1.0.1"))));
        Files.createDirectories(releases.resolve("broken"));
        assertEquals(1, folderOfReleases.all().size());
    }

    private void assertRefused(String why, Path archive) {
        String message = assertThrows(InstallationException.class, () -> folderOfReleases.add(archive))
                .getMessage();
        assertTrue(message.contains(why), message);
    }

    /** Nothing half unpacked stays behind. */
    private void assertNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            assertEquals(
                    List.of("kar"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static String features(String name, String version) {
        return "<features name=\"x\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\"><feature name=\"" + name
                + "\" version=\"" + version + "\"><feature>inner</feature></feature></features>";
    }

    private Path archive(Map<String, String> files) throws IOException {
        Path archive = Files.createTempFile(folder, "release", ".kar");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return archive;
    }
}
