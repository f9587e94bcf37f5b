package nl.pleegplein.keys.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RingKeysTest {
    private static final Duration ROTATE = Duration.ofDays(90);
    private static final Duration KEEP = Duration.ofDays(30);

    private final HandSetClock clock = new HandSetClock();
    private Path file;

    @BeforeEach
    void choose(@TempDir Path folder) {
        file = folder.resolve("keys/keyring");
    }

    @Test
    void what_was_signed_is_recognised_and_nothing_else() {
        RingKeys keys = keys();
        String signature = keys.sign("web.csrf", "text");
        assertTrue(keys.verify("web.csrf", "text", signature));
        assertFalse(keys.verify("web.csrf", "text2", signature));
        assertFalse(keys.verify("web.csr", "ftext", signature));
        assertFalse(keys.verify("web.session", "text", signature));
        for (String forged : List.of("", ".", "x", "x.y", signature + "A", "." + signature, signature.substring(1))) {
            assertFalse(keys.verify("web.csrf", "text", forged), forged);
        }
    }

    @Test
    void a_signature_is_safe_in_a_url() {
        assertTrue(keys().sign("p", "é/+&=").matches("[A-Za-z0-9._-]+"));
    }

    @Test
    void only_the_owner_can_read_the_file_and_its_folder() throws IOException {
        keys();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    }

    @Test
    void keys_survive_a_restart() {
        String signature = keys().sign("p", "t");
        assertTrue(keys().verify("p", "t", signature));
    }

    @Test
    void while_no_new_key_can_be_written_the_old_one_stays_in_use() throws IOException {
        RingKeys keys = keys();
        String old = keys.sign("p", "t");
        Files.createDirectories(file.resolveSibling("keyring.new").resolve("in the way"));
        clock.pass(ROTATE);
        assertEquals(old, keys.sign("p", "t"));
        assertTrue(keys.verify("p", "t", old));
    }

    @Test
    void after_rotation_the_old_key_verifies_for_its_time() {
        RingKeys keys = keys();
        String old = keys.sign("p", "t");
        clock.pass(ROTATE);
        String fresh = keys.sign("p", "t");
        assertFalse(idOf(old).equals(idOf(fresh)));
        clock.pass(KEEP.minusSeconds(1));
        assertTrue(keys.verify("p", "t", old));
        clock.pass(Duration.ofSeconds(1));
        assertFalse(keys.verify("p", "t", old));
        assertTrue(keys.verify("p", "t", fresh));
    }

    @Test
    void expired_keys_leave_the_file() {
        RingKeys keys = keys();
        for (int rotation = 0; rotation < 5; rotation++) {
            clock.pass(ROTATE);
            keys.sign("p", "t");
        }
        assertEquals(2, new KeyRingFile(file).read().keys().size());
    }

    @Test
    void another_node_recognises_a_key_that_was_made_after_it_started() {
        RingKeys one = keys();
        RingKeys other = keys();
        clock.pass(ROTATE);
        assertTrue(other.verify("p", "t", one.sign("p", "t")));
        assertEquals(idOf(one.sign("p", "t")), idOf(other.sign("p", "t")));
    }

    @Test
    void nodes_that_start_together_agree_on_one_key() {
        List<String> ids = IntStream.range(0, 16)
                .parallel()
                .mapToObj(node -> idOf(keys().sign("p", "t")))
                .distinct()
                .toList();
        assertEquals(1, ids.size());
    }

    @Test
    void a_file_that_cannot_be_understood_is_left_alone() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "not a key ring");
        assertThrows(IllegalArgumentException.class, this::keys);
        assertEquals("not a key ring", Files.readString(file));
    }

    @Test
    void keys_in_memory_stay_in_use_when_the_file_is_gone() throws IOException {
        RingKeys keys = keys();
        String signature = keys.sign("p", "t");
        Files.delete(file);
        assertTrue(keys.verify("p", "t", signature));
        assertFalse(keys.verify("p", "t", "unknown." + signature));
    }

    private RingKeys keys() {
        return new RingKeys(new KeyRingFile(file), ROTATE, KEEP, clock);
    }

    private static String idOf(String signature) {
        return signature.substring(0, signature.indexOf('.'));
    }

    private static final class HandSetClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
