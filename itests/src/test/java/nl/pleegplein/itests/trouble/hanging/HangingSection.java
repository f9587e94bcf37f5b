package nl.pleegplein.itests.trouble.hanging;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Hangs for as long as there is a file {@code hanging} in the data folder: also when its bundle is long gone. */
@Component
public final class HangingSection implements WebSection {
    private final Messages messages = Messages.beside(HangingSection.class);
    private final Routes routes =
            Routes.builder().get("/hangt", HangingSection::hang).build();

    @Activate
    public HangingSection() {}

    private static Answer hang(WebRequest request) throws InterruptedException {
        Path sign = Path.of(System.getProperty("karaf.data"), "hanging");
        while (Files.exists(sign)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return new Answer.Bytes(200, "text/plain", "klaar".getBytes(StandardCharsets.UTF_8), Caching.NONE);
    }

    @Override
    public String id() {
        return "hanging";
    }

    @Override
    public Set<String> paths() {
        return Set.of("hangt");
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public Messages messages() {
        return messages;
    }
}
