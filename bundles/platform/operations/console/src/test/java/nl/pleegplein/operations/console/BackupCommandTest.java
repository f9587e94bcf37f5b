package nl.pleegplein.operations.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.pleegplein.persistence.api.backup.BackupReport;
import org.junit.jupiter.api.Test;

class BackupCommandTest {
    @Test
    void theEndSaysWhatTheBackupHoldsAndWhatItLacks() {
        BackupReport report = new BackupReport(
                Path.of("/backup/today"),
                6,
                20,
                1234,
                25,
                3 * 1024 * 1024 / 2,
                Duration.ofMillis(2340),
                List.of("files: the bytes of 00 are missing"));
        assertEquals(
                "Done: 1,234 rows of 20 tables of 6 domains; 25 files, 1.5 MiB, in 2.3 s; in /backup/today"
                        + System.lineSeparator() + "! files: the bytes of 00 are missing",
                BackupCommand.text(report));
    }
}
