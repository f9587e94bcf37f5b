package nl.pleegplein.persistence.core.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.pleegplein.persistence.api.backup.BackupException;

/** A backup that is whole, to be restored. */
public record SavedBackup(Path folder, Manifest manifest) {
    /** @throws BackupException when there is none that can be read */
    public static SavedBackup in(Path place) {
        Path folder = place.toAbsolutePath().normalize();
        Path manifest = folder.resolve(Manifest.NAME);
        if (!Files.isRegularFile(manifest)) {
            throw new BackupException("There is no backup in " + folder);
        }
        try (InputStream in = Files.newInputStream(manifest)) {
            return new SavedBackup(folder, Manifest.read(in));
        } catch (IOException | RuntimeException e) {
            throw new BackupException("The backup in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    public Optional<SavedDomain> domain(String name) {
        return manifest.domains().stream()
                .filter(domain -> domain.name().equals(name))
                .findFirst();
    }

    /** The folder of a part; empty when there is none. */
    public Optional<Path> part(String name) {
        return manifest.parts().containsKey(name) ? Optional.of(folder.resolve(Layout.part(name))) : Optional.empty();
    }

    InputStream open(String domain, SavedTable table) throws IOException {
        return new BufferedInputStream(Files.newInputStream(folder.resolve(Layout.table(domain, table.name()))));
    }

    /** @throws BackupException when anything is missing or not as it was written */
    public void check() {
        Map<String, Long> lines = new HashMap<>();
        Map<String, Long> files = new HashMap<>();
        check(name -> true, lines, files);
        for (SavedDomain domain : manifest.domains()) {
            for (SavedTable table : domain.tables()) {
                String name = Layout.table(domain.name(), table.name());
                // The first line names the columns.
                require(
                        lines.getOrDefault(name, 0L) == table.rows() + 1,
                        name + " has not the " + table.rows() + " rows that it should have");
            }
        }
        manifest.parts().keySet().forEach(part -> requireWhole(part, files));
    }

    /** Checks one part alone. @throws BackupException when anything of it is missing or not as it was written */
    public void checkPart(String part) {
        Map<String, Long> files = new HashMap<>();
        check(name -> name.startsWith(Layout.part(part)), new HashMap<>(), files);
        requireWhole(part, files);
    }

    /** Counts the lines of each table and the files of each part. */
    private void check(Predicate<String> which, Map<String, Long> lines, Map<String, Long> files) {
        try {
            new Sums(folder).check(which, (name, count) -> {
                Optional<String> part = Layout.partOf(name);
                if (part.isPresent()) {
                    files.merge(part.get(), 1L, Long::sum);
                } else {
                    lines.put(name, count);
                }
            });
        } catch (IOException e) {
            throw new BackupException("The backup in " + folder + " is damaged: " + e.getMessage(), e);
        }
    }

    private void requireWhole(String part, Map<String, Long> files) {
        require(
                files.getOrDefault(part, 0L).equals(manifest.parts().get(part)),
                "the part " + part + " is not complete");
    }

    private void require(boolean met, String otherwise) {
        if (!met) {
            throw new BackupException("The backup in " + folder + " is damaged: " + otherwise);
        }
    }
}
