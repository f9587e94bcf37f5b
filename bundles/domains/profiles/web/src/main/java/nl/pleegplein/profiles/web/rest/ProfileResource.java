package nl.pleegplein.profiles.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.profiles.api.OwnProfile;
import nl.pleegplein.profiles.api.Perspective;
import nl.pleegplein.profiles.api.Profile;
import nl.pleegplein.profiles.api.Profiles;
import nl.pleegplein.rest.api.Caller;
import nl.pleegplein.rest.api.RestService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pages of members for programs. Who sees what is decided in the core, as for the pages themselves. */
@Component(service = RestService.class, property = RestService.BASE + "=" + ProfileResource.BASE)
@Path(ProfileResource.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "profile", description = "What members tell about themselves")
public final class ProfileResource implements RestService {
    static final String BASE = "/profile";

    private static final String SIGNED_OUT = "Nobody is signed in";

    private final Profiles profiles;

    @Activate
    public ProfileResource(@Reference Profiles profiles) {
        this.profiles = profiles;
    }

    @GET
    @Operation(operationId = "ownProfile", summary = "One's own page, with who may see what")
    @ApiResponse(
            responseCode = "200",
            description = "The page, also when it was never saved",
            content = @Content(schema = @Schema(implementation = OwnProfileJson.class)))
    @ApiResponse(responseCode = "401", description = SIGNED_OUT)
    public Response own(@Context Caller caller) {
        return secretly(ownOf(caller.viewer()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveOwnProfile",
            summary = "Keeps one's own page",
            description = "All of it: a field that is not named is emptied. The picture stays.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProfileChangeJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The page as it is now",
            content = @Content(schema = @Schema(implementation = OwnProfileJson.class)))
    @ApiResponse(responseCode = "401", description = SIGNED_OUT)
    @ApiResponse(responseCode = "422", description = "It cannot be kept like this; the faults name the fields")
    public Response save(ProfileChangeJson sent, @Context Caller caller) {
        if (!caller.viewer().isMember()) {
            throw forbidden();
        }
        // JSON may say null instead of an object.
        ProfileChangeJson change = sent == null ? new ProfileChangeJson(null, null) : sent;
        profiles.save(change.toChange(), caller.viewer());
        return secretly(ownOf(caller.viewer()));
    }

    private OwnProfileJson ownOf(Viewer viewer) {
        OwnProfile own = profiles.own(viewer).orElseThrow(ProfileResource::forbidden);
        return OwnProfileJson.of(
                own,
                profiles.fields(),
                profiles.asSeenBy(Perspective.OWNER, viewer).flatMap(Profile::picturePath));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "profile", summary = "A member's page, as one may see it")
    @ApiResponse(
            responseCode = "200",
            description = "What one may see of it",
            content = @Content(schema = @Schema(implementation = ProfileJson.class)))
    @ApiResponse(responseCode = "404", description = "There is none, or none that one may know of")
    public Response profile(@PathParam("slug") String slug, @Context Caller caller) {
        return secretly(profiles.find(slug, caller.viewer())
                .map(ProfileJson::of)
                .orElseThrow(() -> new UnknownItemException("profiles.unknown", "There is no such page")));
    }

    private static ForbiddenException forbidden() {
        return new ForbiddenException("profiles.forbidden", "Only for members");
    }

    private static Response secretly(Object body) {
        return Response.ok(body).header("Cache-Control", "private, no-store").build();
    }
}
