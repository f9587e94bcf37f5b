package nl.pleegplein.organisations.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.organisations.api.Organisation;
import nl.pleegplein.organisations.api.OrganisationFilter;
import nl.pleegplein.organisations.api.OrganisationKind;
import nl.pleegplein.organisations.api.Organisations;
import nl.pleegplein.rest.api.Caller;
import nl.pleegplein.rest.api.RestService;
import nl.pleegplein.rest.api.SameForVisitors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Organisations for programs, to be read. Who works there is for nobody. */
@Component(service = RestService.class, property = RestService.BASE + "=" + OrganisationsResource.BASE)
@Path(OrganisationsResource.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "Foster care providers, training offices and associations")
public final class OrganisationsResource implements RestService {
    static final String BASE = "/organisations";

    private static final int MAX_LIMIT = 100;
    private static final int PERMANENT_REDIRECT = 308;

    private final Organisations organisations;

    @Activate
    public OrganisationsResource(@Reference Organisations organisations) {
        this.organisations = organisations;
    }

    @GET
    @SameForVisitors
    @Operation(summary = "Organisations, by name", description = "All filters that are given must hold.")
    @ApiResponse(responseCode = "200", description = "A part of the list", useReturnTypeSchema = true)
    public OrganisationsJson list(
            @Parameter(
                            description = "What they do",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"foster-care", "training", "association"}))
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "Id of a region, such as `zeeland`; those of the whole country are there as well")
                    @QueryParam("region")
                    String region,
            @Parameter(description = "The `next` of an earlier answer") @QueryParam("after") String after,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @QueryParam("limit")
                    @DefaultValue("20")
                    int limit,
            @Context Caller caller) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw refused("limit", "organisations.limit", "The limit is a number from 1 to " + MAX_LIMIT);
        }
        Optional<OrganisationKind> wanted = given(kind)
                .map(id -> OrganisationKind.of(id)
                        .orElseThrow(() -> refused("kind", "organisations.filter", "There is no such kind")));
        given(region).ifPresent(this::check);
        OrganisationFilter filter = new OrganisationFilter(wanted, given(region));
        return OrganisationsJson.of(organisations.list(filter, given(after), limit, caller.viewer()));
    }

    private void check(String region) {
        if (organisations.regions().stream().noneMatch(known -> known.id().equals(region))) {
            throw refused("region", "organisations.filter", "There is no such region");
        }
    }

    private static InvalidInputException refused(String field, String key, String english) {
        return new InvalidInputException(List.of(new Fault(field, key, english)));
    }

    @GET
    @SameForVisitors
    @Path("{slug}")
    @Operation(summary = "One organisation")
    @ApiResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganisationJson.class)))
    @ApiResponse(responseCode = "308", description = "It has another slug now; see the header Location")
    @ApiResponse(responseCode = "404", description = "There is no such organisation")
    public Response one(@PathParam("slug") String slug, @Context Caller caller) {
        Organisation found = organisations
                .find(slug, caller.viewer())
                .orElseThrow(() -> new UnknownItemException("organisations.unknown", "There is no such organisation"));
        String present = found.card().slug();
        return present.equals(slug)
                ? Response.ok(OrganisationJson.of(found)).build()
                : Response.status(PERMANENT_REDIRECT)
                        .header(HttpHeaders.LOCATION, "/api" + BASE + "/" + present)
                        .build();
    }

    /** JAX-RS has null for a parameter that is absent. */
    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).filter(value -> !value.isBlank());
    }
}
