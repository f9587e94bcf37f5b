package nl.pleegplein.content.web.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.TaxonomyFiles;
import org.apache.karaf.shell.api.console.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final KnownFiles taxonomy = new KnownFiles();

    @TempDir
    Path folder;

    @Test
    void theTermsArePrintedOrWrittenToANewFile() throws IOException {
        export("");
        assertEquals("themes: [één]\n", printed());
        Path file = folder.resolve("terms.yaml");
        export(file.toString());
        assertEquals("themes: [één]\n", Files.readString(file));
        assertThrows(IllegalArgumentException.class, () -> export(file.toString()));
    }

    @Test
    void aFileIsImportedByTheOperator() throws IOException {
        Path file = Files.writeString(folder.resolve("terms.yaml"), "themes: [één]");
        importFile(file);
        assertEquals(List.of("themes: [één]"), taxonomy.imported);
        assertEquals("2 terms are new or changed." + System.lineSeparator(), printed());
    }

    @Test
    void faultsAreShownWithTheirLinesAndTheCommandFails() throws IOException {
        Path file = Files.writeString(folder.resolve("terms.yaml"), "broken");
        assertThrows(IllegalArgumentException.class, () -> importFile(file));
        assertEquals("FAULT  line 3: No slug" + System.lineSeparator(), printed());
    }

    @Test
    void whatIsNoTextFileIsRefused() throws IOException {
        assertThrows(IllegalArgumentException.class, () -> importFile(folder));
        Path file = Files.write(folder.resolve("x"), new byte[] {(byte) 0xff, 1});
        assertThrows(IllegalArgumentException.class, () -> importFile(file));
        assertTrue(taxonomy.imported.isEmpty());
    }

    private void export(String file) throws IOException {
        ExportCommand command = new ExportCommand();
        command.file = file;
        command.taxonomy = taxonomy;
        command.session = session();
        command.execute();
    }

    private void importFile(Path file) throws IOException {
        ImportCommand command = new ImportCommand();
        command.file = file.toString();
        command.taxonomy = taxonomy;
        command.session = session();
        command.execute();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Session session() {
        PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return (Session) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Session.class}, (self, method, arguments) -> console);
    }

    private static final class KnownFiles implements TaxonomyFiles {
        private final List<String> imported = new ArrayList<>();

        @Override
        public String export() {
            return "themes: [één]\n";
        }

        @Override
        public int importAll(String yaml, Viewer viewer) {
            if (!viewer.has(Role.OPERATOR)) {
                throw new IllegalStateException("Not by the operator");
            }
            if (yaml.equals("broken")) {
                throw new InvalidInputException(
                        List.of(new InvalidInputException.Fault("line 3", "content.taxonomy.file", "No slug")));
            }
            imported.add(yaml);
            return 2;
        }
    }
}
