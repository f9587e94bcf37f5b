package nl.pleegplein.persistence.core.backup;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.pleegplein.persistence.api.backup.BackupPart;

/** The parts of a backup that stand beside the database, by name. */
public record Parts(SortedMap<String, BackupPart> byName) {
    /** What the parts wrote: how many files each has, and what is lacking. */
    public record Written(Map<String, Long> files, List<String> warnings) {}

    /** Holds all of them. */
    public Closeable hold() throws IOException {
        List<Closeable> held = new ArrayList<>();
        try {
            for (BackupPart part : byName.values()) {
                held.add(part.hold());
            }
        } catch (IOException | RuntimeException e) {
            release(held);
            throw e;
        }
        return () -> release(held);
    }

    public Written save(NewBackup backup, List<SavedDomain> domains, Consumer<String> progress) throws IOException {
        Map<String, Long> files = new TreeMap<>();
        List<String> warnings = new ArrayList<>();
        for (Map.Entry<String, BackupPart> part : byName.entrySet()) {
            PartWriting writing = new PartWriting(backup, domains, part.getKey());
            part.getValue().save(writing, writing);
            progress.accept(part.getKey() + ": " + writing.files() + " files");
            files.put(part.getKey(), writing.files());
            warnings.addAll(writing.warnings());
        }
        return new Written(files, warnings);
    }

    private static void release(List<Closeable> held) throws IOException {
        Collections.reverse(held);
        List<IOException> failures = new ArrayList<>();
        for (Closeable each : held) {
            try {
                each.close();
            } catch (IOException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }
}
