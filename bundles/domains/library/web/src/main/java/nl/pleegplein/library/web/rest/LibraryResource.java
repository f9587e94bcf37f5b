package nl.pleegplein.library.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.ws.rs.ClientErrorException;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.Response.Status;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.library.api.ArticleFilter;
import nl.pleegplein.library.api.Found;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.api.LibraryImport;
import nl.pleegplein.rest.api.Caller;
import nl.pleegplein.rest.api.RestService;
import nl.pleegplein.rest.api.SameForVisitors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The library for programs. */
@Component(
        service = RestService.class,
        property = {
            RestService.BASE + "=" + ApiPaths.BASE,
            RestService.MAX_BODY + ":Long=" + LibraryResource.LARGEST_ZIP
        })
@Path(ApiPaths.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "library", description = "Articles and dossiers, with their sources and the referents who checked them")
public final class LibraryResource implements RestService {
    static final String LARGEST_ZIP = "536870912";

    private static final int MAX_LIMIT = 100;
    private static final int MAX_REPORT_LINES = 1000;
    private static final int PERMANENT_REDIRECT = 308;

    private final Library library;
    private final LibraryImport imports;
    private final Jobs jobs;

    @Activate
    public LibraryResource(@Reference Library library, @Reference LibraryImport imports, @Reference Jobs jobs) {
        this.library = library;
        this.imports = imports;
        this.jobs = jobs;
    }

    @GET
    @SameForVisitors
    @Path("articles")
    @Operation(summary = "Articles, last updated first", description = "All filters that are given must hold.")
    @ApiResponse(responseCode = "200", description = "A part of the list", useReturnTypeSchema = true)
    public ArticlesJson articles(
            @Parameter(description = "Slug of a pillar") @QueryParam("pillar") String pillar,
            @Parameter(description = "Slug of a theme") @QueryParam("theme") String theme,
            @Parameter(description = "Slug of an audience") @QueryParam("audience") String audience,
            @Parameter(description = "A keyword") @QueryParam("keyword") String keyword,
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
        ArticleFilter filter = new ArticleFilter(given(pillar), given(theme), given(audience), given(keyword));
        return ArticlesJson.of(library.articles(filter, given(after), checked(limit), caller.viewer()));
    }

    @GET
    @SameForVisitors
    @Path("articles/{slug}")
    @Operation(summary = "One article")
    @ApiResponse(
            responseCode = "200",
            description = "The article",
            content = @Content(schema = @Schema(implementation = ArticleJson.class)))
    @ApiResponse(responseCode = "308", description = "It has another slug now; see the header Location")
    @ApiResponse(responseCode = "404", description = "There is no such article")
    @ApiResponse(responseCode = "410", description = "It was withdrawn")
    public Response article(@PathParam("slug") String slug, @Context Caller caller) {
        return answer(library.article(slug, caller.viewer()), ArticleJson::of, ApiPaths::article, "article");
    }

    @GET
    @SameForVisitors
    @Path("dossiers")
    @Operation(summary = "Dossiers, last updated first", description = "All filters that are given must hold.")
    @ApiResponse(responseCode = "200", description = "A part of the list", useReturnTypeSchema = true)
    public DossiersJson dossiers(
            @Parameter(description = "Slug of a pillar") @QueryParam("pillar") String pillar,
            @Parameter(description = "Slug of a theme") @QueryParam("theme") String theme,
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
        ContentFilter filter = new ContentFilter(given(pillar), given(theme));
        return DossiersJson.of(library.dossiers(filter, given(after), checked(limit), caller.viewer()));
    }

    @GET
    @SameForVisitors
    @Path("dossiers/{slug}")
    @Operation(summary = "One dossier with its articles")
    @ApiResponse(
            responseCode = "200",
            description = "The dossier",
            content = @Content(schema = @Schema(implementation = DossierJson.class)))
    @ApiResponse(responseCode = "308", description = "It has another slug now; see the header Location")
    @ApiResponse(responseCode = "404", description = "There is no such dossier")
    @ApiResponse(responseCode = "410", description = "It was withdrawn")
    public Response dossier(@PathParam("slug") String slug, @Context Caller caller) {
        return answer(library.dossier(slug, caller.viewer()), DossierJson::of, ApiPaths::dossier, "dossier");
    }

    @POST
    @Path("imports")
    @Consumes("application/zip")
    @Operation(
            summary = "Imports a zip file of articles, dossiers and media",
            description = "For editors and operators. The format is described in the README of the library.")
    @RequestBody(
            required = true,
            description = "At most 512 MiB",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "202",
            description = "The import was asked for; the header Location says where to see how it goes",
            content = @Content(schema = @Schema(implementation = StartedJson.class)))
    @ApiResponse(responseCode = "413", description = "It is larger than 512 MiB")
    @ApiResponse(
            responseCode = "422",
            description =
                    "It is no zip file, a path in it leads out of it, it holds more than 50,000 files, or there can"
                            + " be no such origin")
    public Response startImport(
            InputStream body,
            @Parameter(
                            description = "Under which name it is kept: lowercase letters, digits and hyphens, not"
                                    + " `demo`. Only what came in under the same name is overwritten.")
                    @QueryParam("origin")
                    @DefaultValue("import")
                    String origin,
            @Context Caller caller)
            throws IOException {
        requireImporter(caller);
        JobId id = Uploads.withFile(body, zip -> imports.importZip(zip, origin, caller.viewer()));
        String location = ApiPaths.run(id.toString());
        return Response.accepted(new StartedJson(id.toString(), location))
                .header(HttpHeaders.LOCATION, location)
                .build();
    }

    @GET
    @Path("imports/{id}")
    @Operation(summary = "How an import goes", description = "For editors and operators.")
    @ApiResponse(responseCode = "200", description = "Where it is now", useReturnTypeSchema = true)
    public ImportJson oneImport(@PathParam("id") String id, @Context Caller caller) {
        requireImporter(caller);
        Job job = JobId.parse(id)
                .flatMap(jobs::find)
                .filter(found -> found.kind().equals(LibraryImport.JOB))
                .orElseThrow(() -> new UnknownItemException("library.import.unknown", "There is no such import"));
        return ImportJson.of(job, jobs.report(job.id(), 0, MAX_REPORT_LINES));
    }

    private void requireImporter(Caller caller) {
        if (!imports.mayImport(caller.viewer())) {
            throw new ForbiddenException("library.import.forbidden", "Only editors and operators import");
        }
    }

    private static <T> Response answer(
            Found<T> found, Function<T, Object> json, Function<String, String> address, String what) {
        if (found instanceof Found.Here<T> here) {
            return Response.ok(json.apply(here.item())).build();
        }
        if (found instanceof Found.Moved<T> moved) {
            return Response.status(PERMANENT_REDIRECT)
                    .header(HttpHeaders.LOCATION, address.apply(ApiPaths.slug(moved.path())))
                    .build();
        }
        if (found instanceof Found.Withdrawn<T>) {
            throw new ClientErrorException(Status.GONE);
        }
        throw new UnknownItemException("library." + what + ".unknown", "There is no such " + what);
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInputException(
                    List.of(new Fault("limit", "library.limit", "The limit is a number from 1 to " + MAX_LIMIT)));
        }
        return limit;
    }

    /** JAX-RS has null for a parameter that is absent. */
    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).filter(value -> !value.isBlank());
    }
}
