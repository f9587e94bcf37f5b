package nl.pleegplein.content.web.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.TaxonomyFiles;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Stores the terms of a file, and says line by line why not. */
@Service
@Command(
        scope = "pleegplein",
        name = "taxonomy-import",
        description = "Adds or replaces the terms of a YAML file; see the README of content. All of them or none.")
public final class ImportCommand implements Action {
    private static final long MOST_BYTES = 8_000_000;

    @Argument(name = "FILE", description = "As pleegplein:taxonomy-export writes it", required = true)
    @Completion(FileCompleter.class)
    String file = "";

    @Reference
    TaxonomyFiles taxonomy;

    @Reference
    Session session;

    @Override
    public Object execute() throws IOException {
        PrintStream out = session.getConsole();
        Path path = Path.of(file).toAbsolutePath().normalize();
        try {
            int changed = taxonomy.importAll(text(path), Viewer.system());
            out.println(changed == 1 ? "1 term is new or changed." : changed + " terms are new or changed.");
        } catch (InvalidInputException e) {
            e.faults().forEach(fault -> out.println("FAULT  " + fault.field() + ": " + fault.english()));
            throw new IllegalArgumentException(
                    "Nothing was imported. Faults: " + e.faults().size(), e);
        }
        return null;
    }

    private static String text(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException(path + " is no file");
        }
        if (Files.size(path) > MOST_BYTES) {
            throw new IllegalArgumentException(path + " is larger than " + MOST_BYTES + " bytes");
        }
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(path + " is not in UTF-8", e);
        }
    }
}
