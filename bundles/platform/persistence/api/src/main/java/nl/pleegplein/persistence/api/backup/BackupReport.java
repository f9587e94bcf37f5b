package nl.pleegplein.persistence.api.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param domains how many domains have tables in it
 * @param files how many files it consists of, those of the tables among them
 * @param bytes how large it is
 * @param warnings what it lacks, in English, for operators
 */
public record BackupReport(
        Path folder, int domains, int tables, long rows, long files, long bytes, Duration took, List<String> warnings) {
    public BackupReport {
        warnings = List.copyOf(warnings);
    }
}
