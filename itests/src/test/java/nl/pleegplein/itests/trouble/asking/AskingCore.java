package nl.pleegplein.itests.trouble.asking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Wants a database, any; as soon as it has one there is a file {@code asking} in the data folder. */
// Immediate: nobody asks for it.
@Component(
        service = {},
        immediate = true)
public final class AskingCore {
    @Activate
    public AskingCore(@Reference DataSource any) throws IOException {
        Files.writeString(Path.of(System.getProperty("karaf.data"), "asking"), any.toString());
    }
}
