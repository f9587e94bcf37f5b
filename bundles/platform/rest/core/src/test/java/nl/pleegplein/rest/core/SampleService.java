package nl.pleegplein.rest.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.RedirectionException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.rest.api.Caller;
import nl.pleegplein.rest.api.RestService;

/** A service with every way to fail. */
@Path("/sample")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SampleService implements RestService {
    public record Thing(String name, int size, Optional<Instant> made, Optional<String> note, List<Part> parts) {}

    public record Part(String name) {}

    @GET
    public List<String> list(@QueryParam("limit") Integer limit) {
        if (limit != null && limit > 100) {
            throw new InvalidInputException(
                    List.of(new InvalidInputException.Fault("limit", "sample.limit", "At most 100")));
        }
        return List.of("one", "two");
    }

    @GET
    @Path("things/{id}")
    public Thing thing(@PathParam("id") String id) {
        return new Thing(id, 3, Optional.of(Instant.EPOCH), Optional.empty(), List.of());
    }

    @POST
    @Path("things")
    public Thing make(Thing thing) {
        if (thing.size() < 0) {
            throw new InvalidInputException("sample.size", "The size must not be negative");
        }
        return thing;
    }

    @GET
    @Path("who")
    @Produces(MediaType.TEXT_PLAIN)
    public String who(@Context Caller caller) {
        return caller.viewer().roles() + " at " + caller.client();
    }

    @GET
    @Path("fail/{how}")
    public String fail(@PathParam("how") String how) {
        throw switch (how) {
            case "unknown" -> new UnknownItemException("sample.unknown", "There is no such sample");
            case "forbidden" -> new ForbiddenException("sample.forbidden", "Only for operators");
            case "conflict" -> new ConflictException("sample.conflict", "Somebody was first");
            case "quick" -> new BusyException("sample.quick", "Too quick", Duration.ofMillis(1500), true);
            case "away" -> new BusyException("sample.away", "Search is away", Duration.ofSeconds(30), false);
            case "stored" -> brokenStore();
            case "database" -> new IllegalStateException(new SQLTransientConnectionException("at db.house"));
            case "overflow" -> throw new StackOverflowError("secret of the house");
            case "moved" -> new RedirectionException(308, URI.create("/sample/things/x"));
            default -> new IllegalStateException("secret of the house");
        };
    }

    private static RuntimeException brokenStore() {
        try {
            new ObjectMapper().readValue("{\"name\":[]}", Part.class);
            return new IllegalStateException("It can be read");
        } catch (IOException e) {
            return new UncheckedIOException("secret of the house", e);
        }
    }

    @GET
    @Path("large")
    public List<String> large() {
        return Collections.nCopies(500, "a word");
    }

    @GET
    @Path("secret")
    public Response secret() {
        return Response.ok(List.of("secret"))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("tagged")
    public Response tagged() {
        return Response.ok(List.of("tagged"))
                .tag("7")
                .header("Cache-Control", "public, max-age=60")
                .build();
    }

    @GET
    @Path("endless")
    public Object endless() {
        return new Endless("x");
    }

    public record Endless(String value) {
        @Override
        public String value() {
            throw new AssertionError("secret of the house");
        }
    }

    @GET
    @Path("unwritable")
    public Object unwritable() {
        return new Unwritable("x");
    }

    public record Unwritable(String value) {
        @Override
        public String value() {
            throw new IllegalStateException("secret of the house");
        }
    }
}
