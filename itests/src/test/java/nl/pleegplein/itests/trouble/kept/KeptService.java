package nl.pleegplein.itests.trouble.kept;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import nl.pleegplein.rest.api.RestService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The same domain for programs. */
@Path("/kept")
@Component(service = RestService.class, property = RestService.BASE + "=/kept")
public final class KeptService implements RestService {
    @Activate
    public KeptService() {}

    @GET
    @Path("word")
    public String word() {
        return "bewaard";
    }
}
