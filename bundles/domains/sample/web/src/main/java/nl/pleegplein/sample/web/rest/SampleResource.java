package nl.pleegplein.sample.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
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
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.rest.api.Caller;
import nl.pleegplein.rest.api.RestService;
import nl.pleegplein.sample.api.Note;
import nl.pleegplein.sample.api.Notes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notes for programs. */
@Component(service = RestService.class, property = RestService.BASE + "=" + SampleResource.BASE_PATH)
@Path(SampleResource.BASE_PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sample", description = "Notes, an example of a domain")
public final class SampleResource implements RestService {
    static final String BASE_PATH = "/sample";

    private static final int MAX_LIMIT = 100;

    private final Notes notes;

    @Activate
    public SampleResource(@Reference Notes notes) {
        this.notes = notes;
    }

    @GET
    @Path("notes")
    @Operation(operationId = "sampleNotes", summary = "Notes, newest first")
    @ApiResponse(responseCode = "200", description = "A part of the list", useReturnTypeSchema = true)
    public NotesJson notes(
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
            throw new InvalidInputException(
                    List.of(new Fault("limit", "sample.limit", "The limit is a number from 1 to " + MAX_LIMIT)));
        }
        // JAX-RS has null for a parameter that is absent.
        Optional<String> given = Optional.ofNullable(after).filter(value -> !value.isBlank());
        return NotesJson.of(notes.newest(given, limit, caller.viewer()));
    }

    @GET
    @Path("notes/{slug}")
    @Operation(operationId = "sampleNote", summary = "One note")
    @ApiResponse(responseCode = "200", description = "The note", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "There is no such note")
    public NoteJson note(@PathParam("slug") String slug, @Context Caller caller) {
        return notes.find(slug, caller.viewer())
                .map(NoteJson::of)
                .orElseThrow(() -> new UnknownItemException("sample.note.unknown", "There is no such note"));
    }

    @POST
    @Path("notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addSampleNote", summary = "Adds a note", description = "For operators.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewNoteJson.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The note; the header Location says where it is",
            content = @Content(schema = @Schema(implementation = NoteJson.class)))
    @ApiResponse(responseCode = "409", description = "Another note has the slug")
    @ApiResponse(responseCode = "422", description = "It cannot be kept like this; the faults say why")
    public Response add(NewNoteJson sent, @Context Caller caller) {
        // JSON may say null instead of an object.
        NewNoteJson note = sent == null ? new NewNoteJson(null, null, null, null) : sent;
        Note added = notes.add(note.toNote(), caller.viewer());
        return Response.status(Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api" + BASE_PATH + "/notes/" + added.slug())
                .entity(NoteJson.of(added))
                .build();
    }
}
