package nl.pleegplein.files.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pleegplein.persistence.api.backup.BackupPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesInBackupTest {
    private static final String LOST = "0".repeat(64);

    @TempDir
    Path temporary;

    private final Saved saved = new Saved();

    @Test
    void what_rows_point_to_is_saved_once_although_a_sweep_comes_by_and_comes_back() throws IOException {
        FileFolder folder = new FileFolder(temporary.resolve("files"), 1000);
        String named = put(folder, "named");
        put(folder, "an orphan");
        Files.setLastModifiedTime(folder.bytes().path(named), FileTime.from(Instant.EPOCH));
        FilesInBackup part = new FilesInBackup(folder);
        try (Closeable held = part.hold()) {
            // The row went after the moment of the backup.
            new Sweep(folder.bytes(), hashes -> Set.of(), Instant.now()).run();
            part.save(rows(named, named), saved);
        }
        assertEquals(Map.of(named, "named"), saved.files);
        assertEquals(List.of(), saved.warnings);

        FileFolder empty = new FileFolder(temporary.resolve("empty"), 1000);
        new FilesInBackup(empty).restore(written(saved.files));
        try (InputStream bytes = empty.bytes().open(named, 0)) {
            assertEquals("named", new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void bytes_that_a_sweep_looks_at_are_found_aside() throws IOException {
        FileFolder folder = new FileFolder(temporary.resolve("files"), 1000);
        String named = put(folder, "named");
        Files.move(folder.bytes().path(named), folder.bytes().aside(named));
        new FilesInBackup(folder).save(rows(named), saved);
        assertEquals(Map.of(named, "named"), saved.files);
    }

    @Test
    void bytes_that_were_lost_before_are_told_and_cost_no_others() throws IOException {
        FileFolder folder = new FileFolder(temporary.resolve("files"), 1000);
        String named = put(folder, "named");
        new FilesInBackup(folder).save(rows(LOST, named), saved);
        assertEquals(Set.of(named), saved.files.keySet());
        assertEquals(List.of("the bytes of " + LOST + " are missing"), saved.warnings);
    }

    @Test
    void bytes_that_are_not_what_their_name_says_are_refused() throws IOException {
        FileFolder folder = new FileFolder(temporary.resolve("files"), 1000);
        Path backup = written(Map.of(LOST, "something else"));
        assertThrows(IOException.class, () -> new FilesInBackup(folder).restore(backup));
    }

    private static BackupPart.SavedRows rows(String... hashes) {
        return (table, column, heard) -> {
            assertEquals("files_file.sha256", table + "." + column);
            for (String hash : hashes) {
                heard.hear(hash);
            }
        };
    }

    private static String put(FileFolder folder, String content) throws IOException {
        return folder.bytes()
                .put(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 1000)
                .sha256();
    }

    private Path written(Map<String, String> files) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("backup"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    private static final class Saved implements BackupPart.Target {
        final Map<String, String> files = new HashMap<>();
        final List<String> warnings = new ArrayList<>();

        @Override
        public void write(String name, InputStream content) throws IOException {
            assertEquals(null, files.put(name, new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        }

        @Override
        public boolean has(String name) {
            return files.containsKey(name);
        }

        @Override
        public void warn(String warning) {
            warnings.add(warning);
        }
    }
}
