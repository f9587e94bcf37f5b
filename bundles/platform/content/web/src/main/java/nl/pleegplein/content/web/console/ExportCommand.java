package nl.pleegplein.content.web.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.pleegplein.content.api.TaxonomyFiles;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Writes the taxonomy to a file. */
@Service
@Command(
        scope = "pleegplein",
        name = "taxonomy-export",
        description = "Writes all pillars, themes, keywords and audiences, with their synonyms, as YAML")
public final class ExportCommand implements Action {
    @Argument(name = "FILE", description = "A file that is not there yet; without it the terms are printed")
    @Completion(FileCompleter.class)
    String file = "";

    @Reference
    TaxonomyFiles taxonomy;

    @Reference
    Session session;

    @Override
    public Object execute() throws IOException {
        PrintStream out = session.getConsole();
        String yaml = taxonomy.export();
        if (file.isEmpty()) {
            out.print(yaml);
            return null;
        }
        Path path = Path.of(file).toAbsolutePath().normalize();
        try {
            Files.writeString(path, yaml, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(path + " is there already", e);
        }
        out.println("Written to " + path + ".");
        return null;
    }
}
