package nl.pleegplein.library.core.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.pleegplein.content.api.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
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

    /** A zip of few files whose list of them is 39 MB. */
    private Path zipWithALongList() throws IOException {
        Path zip = temp.resolve("lang.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int n = 0; n < 600; n++) {
                ZipEntry entry = new ZipEntry("a" + n);
                entry.setComment("x".repeat(65_000));
                out.putNextEntry(entry);
            }
        }
        return zip;
    }

    private void assertListIsTooLong(Path zip) {
        ZipFolder folder = new ZipFolder(1000, 1000);
        for (Executable look :
                List.<Executable>of(() -> folder.check(zip), () -> folder.unpack(zip, target, () -> true))) {
            assertEquals(
                    "This zip file cannot be imported: its list of files is larger than 33554432 bytes",
                    assertThrows(InvalidInputException.class, look).getMessage());
        }
    }

    @Test
    void aListOfFilesThatWouldFillTheMemoryIsRefusedUnread() throws IOException {
        assertListIsTooLong(zipWithALongList());
    }

    @Test
    void aListOfFilesThatWouldFillTheMemoryIsRefusedInAZip64Too() throws IOException {
        Path zip = zipWithALongList();
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "rw")) {
            long end = file.length() - 22;
            byte[] plain = new byte[22];
            file.seek(end);
            file.readFully(plain);
            ByteBuffer old = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
            ByteBuffer ends = ByteBuffer.allocate(56 + 20 + 22).order(ByteOrder.LITTLE_ENDIAN);
            ends.putInt(0x06064b50)
                    .putLong(44)
                    .putShort((short) 45)
                    .putShort((short) 45)
                    .putInt(0)
                    .putInt(0);
            ends.putLong(600).putLong(600).putLong(old.getInt(12)).putLong(old.getInt(16));
            ends.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
            ends.putInt(0x06054b50).putInt(0).putShort((short) 600).putShort((short) 600);
            ends.putInt(-1).putInt(-1).putShort((short) 0);
            file.seek(end);
            file.write(ends.array());
        }
        try (ZipFile whole = new ZipFile(zip.toFile())) {
            assertEquals(600, whole.size());
        }

        assertListIsTooLong(zip);
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
