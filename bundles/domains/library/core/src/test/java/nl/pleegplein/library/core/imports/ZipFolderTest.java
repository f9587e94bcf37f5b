package nl.pleegplein.library.core.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.pleegplein.content.api.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipFolderTest {
    @TempDir
    Path temp;

    private Path target;

    @BeforeEach
    void makeTarget() throws IOException {
        target = Files.createDirectory(temp.resolve("target"));
    }

    static Path zip(Path file, List<String> names, byte[] content) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(content);
                }
                zip.closeEntry();
            }
        }
        return file;
    }

    private Path zip(String... names) throws IOException {
        return zip(temp.resolve("in.zip"), List.of(names), "tekst".getBytes(StandardCharsets.UTF_8));
    }

    private Path unpack(Path zip) throws IOException {
        new ZipFolder(1000, 10).unpack(zip, target, () -> true);
        return ZipFolder.root(target);
    }

    @Test
    void aGoodZipIsUnpacked() throws IOException {
        assertEquals(target, unpack(zip("articles/", "articles/a.md", "media/a/b.svg")));
        assertEquals("tekst", Files.readString(target.resolve("media/a/b.svg")));
    }

    @Test
    void aLookAtItUnpacksNothing() throws IOException {
        new ZipFolder(1, 10).check(zip("articles/", "articles/a.md", "media/a/b.svg"));
        assertEquals(List.of(temp.resolve("in.zip"), target), sorted(temp));
        assertEquals(List.of(), sorted(target));
    }

    @Test
    void itStopsWhenItIsTold() throws IOException {
        Iterator<Boolean> goOn = List.of(true, false).iterator();
        assertFalse(new ZipFolder(1000, 10).unpack(zip("a.md", "b.md", "c.md"), target, goOn::next));
        assertEquals(List.of(target.resolve("a.md")), sorted(target));
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void foldersWithoutEndAreRefused() throws IOException {
        Path zip = zip("a/".repeat(100) + "b.md");

        assertThrows(InvalidInputException.class, () -> unpack(zip));
        assertFalse(Files.exists(target.resolve("a")));
    }

    @Test
    void aFolderAroundEverythingIsLookedThrough() throws IOException {
        assertEquals(target.resolve("inhoud"), unpack(zip("inhoud/articles/a.md", "__MACOSX/._a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../buiten.md",
                "articles/../../buiten.md",
                "/buiten.md",
                "articles\\..\\..\\buiten.md",
                "C:/buiten.md",
                "..",
                ".",
                "a/./../../b",
                "a\u0001b"
            })
    void aPathThatLeadsOutIsRefused(String name) throws IOException {
        Path zip = zip(name);

        assertThrows(InvalidInputException.class, () -> new ZipFolder(1000, 10).check(zip));
        assertThrows(InvalidInputException.class, () -> unpack(zip));
        assertFalse(Files.exists(temp.resolve("buiten.md")));
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheDisk() throws IOException {
        Path zip = zip(temp.resolve("bom.zip"), List.of("articles/a.md"), new byte[50_000_000]);

        assertThrows(InvalidInputException.class, () -> unpack(zip));
        assertEquals(true, Files.size(target.resolve("articles/a.md")) <= 1000);
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        Path zip = zip("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b1", "b2");

        assertThrows(InvalidInputException.class, () -> new ZipFolder(1000, 10).check(zip));
        assertThrows(InvalidInputException.class, () -> unpack(zip));
    }

    @Test
    void aFileWhereAFolderMustBeIsRefused() throws IOException {
        Path zip = zip("articles", "articles/a.md");

        assertThrows(InvalidInputException.class, () -> unpack(zip));
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        Path text = Files.writeString(temp.resolve("in.zip"), "zomaar tekst");
        Path empty = Files.writeString(temp.resolve("leeg.zip"), "");

        assertThrows(InvalidInputException.class, () -> new ZipFolder(1000, 10).check(text));
        assertThrows(InvalidInputException.class, () -> unpack(text));
        assertThrows(InvalidInputException.class, () -> unpack(empty));
        assertThrows(InvalidInputException.class, () -> unpack(temp.resolve("weg.zip")));
    }
}
