package nl.pleegplein.itests.trouble.kept;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps three rows of who asks it to, and tells the rows that there are of each table, as {@code table=all/with a person}. */
@Component
public final class KeptSection implements WebSection {
    private final Messages messages = Messages.beside(KeptSection.class);
    private final Rows rows;

    @Activate
    public KeptSection(@Reference(target = "(pleegplein.domain=kept)") DataSource database) {
        this.rows = new Rows(database);
    }

    private Answer keep(WebRequest request) throws SQLException {
        UUID account = request.viewer().account().orElseThrow().value();
        rows.add(account);
        return new Answer.Redirect("/bewaard", false);
    }

    private Answer tell(WebRequest request) throws SQLException {
        return new Answer.Bytes(200, "text/plain", rows.told().getBytes(StandardCharsets.UTF_8), Caching.NONE);
    }

    @Override
    public String id() {
        return "kept";
    }

    @Override
    public Set<String> paths() {
        return Set.of("bewaard");
    }

    @Override
    public Routes routes() {
        return Routes.builder()
                .get("/bewaard", this::tell)
                .get("/bewaard/erbij", this::keep)
                .build();
    }

    @Override
    public Messages messages() {
        return messages;
    }
}
