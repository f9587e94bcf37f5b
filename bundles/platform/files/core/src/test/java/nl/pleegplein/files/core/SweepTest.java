package nl.pleegplein.files.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    private final Instant dayAgo = Instant.now().minus(Duration.ofDays(1));

    @TempDir
    Path temporary;

    private ByteFolder folder;

    @BeforeEach
    void open() throws IOException {
        folder = new ByteFolder(temporary);
    }

    @Test
    void old_bytes_without_a_row_go_and_all_others_stay() throws IOException {
        String used = old(put("used"));
        String unused = old(put("unused"));
        String fresh = put("fresh");
        assertEquals(1, new Sweep(folder, hashes -> Set.of(used), dayAgo).run());
        assertTrue(Files.exists(folder.path(used)));
        assertFalse(Files.exists(folder.path(unused)));
        assertTrue(Files.exists(folder.path(fresh)));
    }

    @Test
    void bytes_that_are_kept_again_while_the_sweep_looks_at_them_stay() throws IOException {
        String hash = old(put("again"));
        UnaryOperator<Set<String>> keptMeanwhile = hashes -> {
            try {
                put("again");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Set.of();
        };
        assertEquals(0, new Sweep(folder, keptMeanwhile, dayAgo).run());
        assertEquals("again", Files.readString(folder.path(hash)));
    }

    @Test
    void keeping_bytes_again_makes_them_young() throws IOException {
        String hash = old(put("again"));
        put("again");
        assertEquals(0, new Sweep(folder, hashes -> Set.of(), dayAgo).run());
        assertTrue(Files.exists(folder.path(hash)));
    }

    @Test
    void nothing_goes_while_a_backup_holds_the_folder_also_when_it_begins_in_the_middle() throws IOException {
        String hash = old(put("unused"));
        List<Closeable> held = new ArrayList<>();
        UnaryOperator<Set<String>> heldMeanwhile = hashes -> {
            try {
                held.add(new ByteFolder(temporary).hold());
                return Set.of();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        assertEquals(0, new Sweep(folder, heldMeanwhile, dayAgo).run());
        assertTrue(Files.exists(folder.path(hash)));
        held.get(0).close();
        assertEquals(1, new Sweep(folder, hashes -> Set.of(), dayAgo).run());
    }

    @Test
    void a_hold_of_a_process_that_died_long_ago_holds_nothing() throws IOException {
        old(put("unused"));
        Path left = Files.createFile(folder.incoming().resolve("left.hold"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        assertEquals(1, new Sweep(folder, hashes -> Set.of(), dayAgo).run());
        assertFalse(Files.exists(left));
    }

    @Test
    void what_a_stopped_node_left_is_put_right() throws IOException {
        String hash = old(put("moved aside"));
        Path aside = folder.incoming().resolve(hash + ".aside");
        Files.move(folder.path(hash), aside);
        Path oldPart = Files.writeString(folder.incoming().resolve("1.part"), "half");
        Files.setLastModifiedTime(oldPart, FileTime.from(dayAgo.minusSeconds(1)));
        Path newPart = Files.writeString(folder.incoming().resolve("2.part"), "half");
        new Sweep(folder, hashes -> Set.of(), dayAgo).run();
        assertTrue(Files.exists(folder.path(hash)));
        assertFalse(Files.exists(aside));
        assertFalse(Files.exists(oldPart));
        assertTrue(Files.exists(newPart));
    }

    private String put(String content) throws IOException {
        return folder.put(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 1000)
                .sha256();
    }

    private String old(String hash) throws IOException {
        Files.setLastModifiedTime(folder.path(hash), FileTime.from(dayAgo.minusSeconds(1)));
        return hash;
    }
}
