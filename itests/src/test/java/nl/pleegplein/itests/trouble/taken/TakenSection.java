package nl.pleegplein.itests.trouble.taken;

import java.util.Set;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Has the id of the library's section. */
@Component
public final class TakenSection implements WebSection {
    private final Messages messages = Messages.beside(TakenSection.class);
    private final Routes routes =
            Routes.builder().get("/genomen", request -> new Answer.Gone()).build();

    @Activate
    public TakenSection() {}

    @Override
    public String id() {
        return "library";
    }

    @Override
    public Set<String> paths() {
        return Set.of("genomen");
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
