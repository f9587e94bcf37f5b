package nl.pleegplein.files.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.files.api.UnusableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypeTest {
    @TempDir
    Path temporary;

    @Test
    void files_are_known_by_what_is_in_them() throws IOException {
        for (Map.Entry<String, FileType> known : Map.of(
                        "\u0000\u0000\u0000\u0018ftypisom\u0000", FileType.MP4,
                        "\u001aE\u00df\u00a3\u0001\u0000B\u0082\u0084webm", FileType.WEBM,
                        "%PDF-1.7\n\u00e2\u00e3", FileType.PDF,
                        "WEBVTT\n\n00:01.000 --> 00:02.000\nHallo", FileType.VTT,
                        "\u00ef\u00bb\u00bfWEBVTT - titel\n", FileType.VTT,
                        "Gewone tekst", FileType.TEXT,
                        "WEBVTTX", FileType.TEXT,
                        " <?xml version=\"1.0\"?><svg/>", FileType.SVG)
                .entrySet()) {
            assertEquals(Optional.of(known.getValue()), type(known.getKey()), known.getKey());
        }
    }

    @Test
    void what_only_looks_like_it_is_not_taken_for_it() throws IOException {
        for (String unknown : new String[] {
            "",
            "\u0000\u0000\u0000\u0018ftypheic",
            "\u0000\u0000\u0000\u0018ftyp",
            "\u001aE\u00df\u00a3\u0001\u0000B\u0082\u0088matroska",
            "MZ\u0090\u0000",
            "PK\u0003\u0004",
            "<!doctype html><script>alert(1)</script>",
            "\u00ff\u00fe<\u0000s\u0000",
            "niet UTF-8: \u00e9",
            "WEBVTT\n\u0000"
        }) {
            assertEquals(Optional.empty(), type(unknown), unknown);
        }
    }

    @Test
    void names_become_safe() {
        assertEquals("foto-van-zoe.jpg", SafeName.of("C:\\map\\Foto van Zoë.JPEG", FileType.JPEG, FileType.JPEG));
        assertEquals("passwd.pdf", SafeName.of("../../etc/passwd", FileType.PDF, FileType.PDF));
        assertEquals("bestand.pdf", SafeName.of(".pdf", FileType.PDF, FileType.PDF));
        assertEquals("bestand.txt", SafeName.of("\u202e???.txt", FileType.TEXT, FileType.TEXT));
        assertEquals("a-php.png", SafeName.of("a.php.gif", FileType.GIF, FileType.PNG));
        assertEquals(
                84,
                SafeName.of("a".repeat(300) + ".pdf", FileType.PDF, FileType.PDF)
                        .length());
        assertThrows(UnusableFileException.class, () -> SafeName.of("a.pdf.exe", FileType.PDF, FileType.PDF));
    }

    private Optional<FileType> type(String content) throws IOException {
        Path file = Files.createTempFile(temporary, "in", "");
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        return FileType.of(file);
    }
}
