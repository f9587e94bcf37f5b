package nl.pleegplein.operations.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.pleegplein.persistence.api.backup.BackupPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorsFilesTest {
    @TempDir
    Path folder;

    @Test
    void choicesAndReleasesComeAlongAndNothingElseAndNothingIsReplaced() throws IOException {
        Path data = folder.resolve("data");
        write(data, "pleegplein/domains.properties", "library=removed");
        write(data, "kar/sample-1.0.0/x/sample.jar", "jar");
        write(data, "keys/keyring", "secret");
        write(data, "pleegplein/sections.properties", "made again by itself");
        Path backup = folder.resolve("backup");
        new OperatorsFiles(data).save(new Folder(backup));
        assertEquals(2, new Folder(backup).count());

        Path fresh = folder.resolve("fresh");
        new OperatorsFiles(fresh).takeOver(backup);
        assertEquals("library=removed", Files.readString(fresh.resolve("pleegplein/domains.properties")));
        assertEquals("jar", Files.readString(fresh.resolve("kar/sample-1.0.0/x/sample.jar")));

        write(fresh, "pleegplein/domains.properties", "chosen since");
        new OperatorsFiles(fresh).takeOver(backup);
        assertEquals("chosen since", Files.readString(fresh.resolve("pleegplein/domains.properties")));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private record Folder(Path folder) implements BackupPart.Target {
        @Override
        public void write(String name, InputStream content) throws IOException {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.copy(content, file);
        }

        @Override
        public boolean has(String name) {
            return Files.exists(folder.resolve(name));
        }

        @Override
        public void warn(String warning) {
            throw new AssertionError(warning);
        }

        long count() throws IOException {
            try (var all = Files.walk(folder)) {
                return all.filter(Files::isRegularFile).count();
            }
        }
    }
}
