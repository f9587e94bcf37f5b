package nl.pleegplein.privacy.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Consents;
import nl.pleegplein.privacy.api.ExportState;
import nl.pleegplein.privacy.api.Exports;
import nl.pleegplein.privacy.api.PurposeRegister;
import nl.pleegplein.rest.api.Caller;
import nl.pleegplein.rest.api.RestService;
import nl.pleegplein.rest.api.SameForVisitors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One's own data for programs. An account is closed on the site only, where one is asked first. */
@Component(service = RestService.class, property = RestService.BASE + "=" + PrivacyResource.BASE)
@Path(PrivacyResource.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "privacy", description = "What the site does with data, and one's own data")
public final class PrivacyResource implements RestService {
    static final String BASE = "/privacy";

    private static final String SIGNED_OUT = "Nobody is signed in";
    private static final int MOST = 100;

    private final PurposeRegister register;
    private final Exports exports;
    private final Consents consents;
    private final AuditTrail trail;

    @Activate
    public PrivacyResource(
            @Reference PurposeRegister register,
            @Reference Exports exports,
            @Reference Consents consents,
            @Reference AuditTrail trail) {
        this.register = register;
        this.exports = exports;
        this.consents = consents;
        this.trail = trail;
    }

    @GET
    @Path("purposes")
    @SameForVisitors
    @Operation(operationId = "privacyPurposes", summary = "What the site uses data about people for")
    @ApiResponse(responseCode = "200", description = "By part of the site", useReturnTypeSchema = true)
    public PurposesJson purposes() {
        return PurposesJson.of(register);
    }

    @GET
    @Path("own/export")
    @Operation(operationId = "privacyExport", summary = "How far the archive of one's own data is")
    @ApiResponse(responseCode = "200", description = "How far it is", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", description = SIGNED_OUT)
    @ApiResponse(responseCode = "404", description = "There is none: ask for one")
    public ExportJson export(@Context Caller caller) {
        return exports.state(caller.viewer()).map(ExportJson::of).orElseThrow(PrivacyResource::none);
    }

    @POST
    @Path("own/export")
    @Operation(
            operationId = "startPrivacyExport",
            summary = "Has an archive of one's own data made",
            description = "It replaces the one before; while one is being made that one goes on. At most five a day.")
    @ApiResponse(
            responseCode = "202",
            description = "How far it is",
            content = @Content(schema = @Schema(implementation = ExportJson.class)))
    @ApiResponse(responseCode = "401", description = SIGNED_OUT)
    @ApiResponse(responseCode = "429", description = "Too often; see Retry-After")
    public Response start(
            @Parameter(
                            description = "Of the pages in it",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"nl", "en"},
                                            defaultValue = "nl"))
                    @QueryParam("language")
                    @DefaultValue("nl")
                    String language,
            @Context Caller caller) {
        ExportState state = exports.start(Locale.forLanguageTag(language), caller.viewer());
        return Response.accepted(ExportJson.of(state)).build();
    }

    @GET
    @Path("own/export/archive")
    @Produces("application/zip")
    @Operation(operationId = "privacyArchive", summary = "The archive of one's own data, when it is ready")
    @ApiResponse(
            responseCode = "200",
            description = "A ZIP with pages to read and JSON",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "401", description = SIGNED_OUT)
    @ApiResponse(responseCode = "404", description = "There is none, or it is not ready")
    public Response archive(@Context Caller caller) {
        ExportState.Archive archive =
                exports.state(caller.viewer()).flatMap(ExportState::archive).orElseThrow(PrivacyResource::none);
        StreamingOutput bytes = output -> {
            try (InputStream from = exports.open(0, caller.viewer())) {
                from.transferTo(output);
            }
        };
        return Response.ok(bytes)
                .header("Content-Length", archive.bytes())
                .header("Content-Disposition", "attachment; filename=\"pleegplein.zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("own/trail")
    @Operation(operationId = "privacyTrail", summary = "What people with a function did with one's own data")
    @ApiResponse(responseCode = "200", description = "The last first", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "`after` is no place in the list")
    @ApiResponse(responseCode = "401", description = SIGNED_OUT)
    public TrailJson trail(
            @Parameter(description = "`next` of the answer before") @QueryParam("after") String after,
            @Parameter(
                            description = "How many",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    int limit,
            @Context Caller caller) {
        int some = Math.max(1, Math.min(limit, MOST));
        return TrailJson.of(trail.aboutViewer(Optional.ofNullable(after), some, caller.viewer()));
    }

    @GET
    @Path("own/consents")
    @Operation(operationId = "privacyConsents", summary = "What one said yes to")
    @ApiResponse(responseCode = "200", description = "The last first", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", description = SIGNED_OUT)
    public ConsentsJson consents(@Context Caller caller) {
        return ConsentsJson.of(consents.own(caller.viewer()));
    }

    @DELETE
    @Path("own/consents/{purpose}")
    @Operation(operationId = "withdrawConsent", summary = "Takes back a yes")
    @ApiResponse(responseCode = "204", description = "It is taken back, or was not there")
    @ApiResponse(responseCode = "401", description = SIGNED_OUT)
    public void withdraw(@PathParam("purpose") String purpose, @Context Caller caller) {
        consents.withdraw(purpose, caller.viewer());
    }

    private static UnknownItemException none() {
        return new UnknownItemException("privacy.export.unknown", "There is no archive");
    }
}
