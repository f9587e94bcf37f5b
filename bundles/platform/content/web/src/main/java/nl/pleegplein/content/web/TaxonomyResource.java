package nl.pleegplein.content.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.rest.api.Caller;
import nl.pleegplein.rest.api.RestService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The taxonomy for programs. */
@Component(service = RestService.class, property = RestService.BASE + "=/taxonomy")
@Path("/taxonomy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "taxonomy", description = "Pillars, themes, keywords and audiences: how all content is ordered")
public final class TaxonomyResource implements RestService {
    private static final int SECONDS_KEPT = 60;

    private final Taxonomy taxonomy;

    @Activate
    public TaxonomyResource(@Reference Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @GET
    @Operation(operationId = "taxonomy", summary = "All terms")
    @ApiResponse(
            responseCode = "200",
            description = "The terms of each kind, in the order in which they are shown",
            content = @Content(schema = @Schema(implementation = TaxonomyJson.class)))
    @ApiResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    public Response all(@Context Request request) {
        return answer(request, () -> TaxonomyJson.of(taxonomy));
    }

    @GET
    @Path("{kind}")
    @Operation(operationId = "taxonomyOfKind", summary = "The terms of one kind")
    @ApiResponse(
            responseCode = "200",
            description = "The terms, in the order in which they are shown",
            content = @Content(schema = @Schema(implementation = TermsJson.class)))
    @ApiResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    @ApiResponse(responseCode = "404", description = "There is no such kind")
    public Response ofKind(
            @Parameter(schema = @Schema(allowableValues = {"pillars", "themes", "keywords", "audiences"}))
                    @PathParam("kind")
                    String name,
            @Context Request request) {
        TermKind kind = kind(name);
        return answer(request, () -> TermsJson.of(kind, taxonomy));
    }

    @GET
    @Path("{kind}/{slug}")
    @Operation(operationId = "term", summary = "One term")
    @ApiResponse(
            responseCode = "200",
            description = "The term",
            content = @Content(schema = @Schema(implementation = TermJson.class)))
    @ApiResponse(responseCode = "304", description = "Nothing has changed since the answer with this ETag")
    @ApiResponse(responseCode = "404", description = "There is no such kind, or no such term")
    public Response term(
            @Parameter(schema = @Schema(allowableValues = {"pillars", "themes", "keywords", "audiences"}))
                    @PathParam("kind")
                    String name,
            @PathParam("slug") String slug,
            @Context Request request) {
        Term term = taxonomy.term(kind(name), slug)
                .orElseThrow(() -> new UnknownItemException("content.term.unknown", "There is no such term"));
        return answer(request, () -> TermJson.of(term));
    }

    @PUT
    @Path("{kind}/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveTerm",
            summary = "Adds a term, or replaces all of the one that is there",
            description = "For editors and operators. Search follows at once.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TermJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The term as it is kept now",
            content = @Content(schema = @Schema(implementation = TermJson.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The term is new",
            content = @Content(schema = @Schema(implementation = TermJson.class)))
    @ApiResponse(responseCode = "404", description = "There is no such kind")
    @ApiResponse(responseCode = "409", description = "There are as many terms as there may be")
    @ApiResponse(responseCode = "422", description = "It cannot be kept like this; the faults say why")
    public Response save(
            @Parameter(schema = @Schema(allowableValues = {"pillars", "themes", "keywords", "audiences"}))
                    @PathParam("kind")
                    String name,
            @PathParam("slug") String slug,
            TermJson sent,
            @Context Caller caller) {
        if (!taxonomy.mayEdit(caller.viewer())) {
            throw new ForbiddenException(
                    "content.taxonomy.forbidden", "Only editors and operators change the taxonomy");
        }
        TermKind kind = kind(name);
        Optional<Term> before = taxonomy.term(kind, slug);
        Term term = given(sent).toTerm(kind, slug, before.map(Term::position).orElseGet(() -> last(kind)));
        try {
            taxonomy.save(term, caller.viewer());
        } catch (InvalidInputException e) {
            throw TermJson.inJson(e);
        }
        return Response.status(before.isPresent() ? Response.Status.OK : Response.Status.CREATED)
                .entity(TermJson.of(term))
                .build();
    }

    private int last(TermKind kind) {
        return taxonomy.terms(kind).stream().mapToInt(Term::position).max().orElse(-1) + 1;
    }

    /** JSON may say null instead of an object. */
    private static TermJson given(TermJson sent) {
        if (sent == null) {
            throw new InvalidInputException("content.term.missing", "A term is wanted");
        }
        return sent;
    }

    private static TermKind kind(String name) {
        return Arrays.stream(TermKind.values())
                .filter(candidate -> TermsJson.name(candidate).equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownItemException("content.kind.unknown", "There is no such kind of term"));
    }

    private Response answer(Request request, Supplier<Object> json) {
        EntityTag tag = new EntityTag(String.valueOf(taxonomy.revision()));
        CacheControl caching = new CacheControl();
        caching.setPrivate(false);
        caching.setNoTransform(false);
        caching.setMaxAge(SECONDS_KEPT);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged == null ? Response.ok(json.get()) : unchanged;
        return response.tag(tag).cacheControl(caching).build();
    }
}
