package nl.pleegplein.itests.trouble.failing;

import java.util.Set;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Fails always. */
@Component
public final class FailingSection implements WebSection {
    private final Messages messages = Messages.beside(FailingSection.class);
    private final Routes routes =
            Routes.builder().get("/faalt", FailingSection::fail).build();

    @Activate
    public FailingSection() {}

    private static Answer fail(WebRequest request) {
        throw new IllegalArgumentException("Not for others: " + request.client());
    }

    @Override
    public String id() {
        return "failing";
    }

    @Override
    public Set<String> paths() {
        return Set.of("faalt");
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
