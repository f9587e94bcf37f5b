package nl.pleegplein.itests.trouble.taken;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import nl.pleegplein.rest.api.RestService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Has the base of the library's REST service. */
@Path("/library")
@Component(service = RestService.class, property = RestService.BASE + "=/library")
public final class TakenService implements RestService {
    @Activate
    public TakenService() {}

    @GET
    @Path("articles")
    public String articles() {
        return "genomen";
    }
}
