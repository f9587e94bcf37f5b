package nl.pleegplein.rest.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import nl.pleegplein.content.api.SiteRevision;
import nl.pleegplein.rest.api.Caller;
import nl.pleegplein.rest.api.RestService;
import nl.pleegplein.rest.api.SameForVisitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAnswersTest {
    private static final String[] OPERATOR = {"Authorization", "Bearer operator"};

    private final Changes changes = new Changes();
    private final Counting counting = new Counting();
    private ApiServer api;

    @BeforeEach
    void start(@TempDir Path data) throws Exception {
        api = new ApiServer(new KnownBases(data.resolve("services"), Clock.systemUTC(), name -> true), 12);
        api.kept.revision = changes;
        api.install(counting, "/counting", "sample");
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @Test
    void anAnswerIsGivenAgainWithItsHeadersUntilSomethingChanges() throws Exception {
        HttpResponse<String> first = api.get("/api/counting/same");
        HttpResponse<String> again = api.get("/api/counting/same");
        assertEquals(1, counting.asked.get());
        assertEquals(first.body(), again.body());
        assertEquals(
                KeptAnswers.PUBLIC, first.headers().firstValue("Cache-Control").orElse(""));
        for (String name : List.of("Cache-Control", "Content-Type", "ETag", "Vary", "Content-Length")) {
            assertEquals(first.headers().allValues(name), again.headers().allValues(name), name);
        }
        changes.changed();
        assertNotEquals(first.body(), api.get("/api/counting/same").body());
    }

    @Test
    void whoHasItIsToldSo() throws Exception {
        String tag = api.get("/api/counting/same").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = api.get("/api/counting/same", "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(1, counting.asked.get());
    }

    @Test
    void nothingIsKeptOfOrGivenToWhoIsKnown() throws Exception {
        String known = api.get("/api/counting/same", OPERATOR).body();
        assertNotEquals(known, api.get("/api/counting/same").body());
        HttpResponse<String> again = api.get("/api/counting/same", OPERATOR);
        assertEquals(
                "private, no-cache", again.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(3, counting.asked.get());
    }

    @Test
    void whatIsAskedDifferentlyIsAnotherQuestion() throws Exception {
        api.get("/api/counting/same");
        api.get("/api/counting/same?q=1");
        api.get("/api/counting/same", "Accept-Language", "en");
        String plain = api.get("/api/counting/same").body();
        byte[] packed = api.bytes("/api/counting/same", "Accept-Encoding", "gzip");
        assertEquals(4, counting.asked.get());
        assertEquals(plain, api.get("/api/counting/same").body());
        assertArrayEquals(packed, api.bytes("/api/counting/same", "Accept-Encoding", "gzip"));
        assertEquals(4, counting.asked.get());
    }

    @Test
    void whatDoesNotSayThatItIsTheSameIsMadeEachTime() throws Exception {
        for (String path : List.of("own", "cookie", "missing")) {
            int before = counting.asked.get();
            api.get("/api/counting/" + path);
            api.get("/api/counting/" + path);
            assertEquals(before + 2, counting.asked.get(), path);
        }
    }

    @Test
    void whatChangesWhileItIsMadeIsNotKept() throws Exception {
        counting.meanwhile = changes::changed;
        api.get("/api/counting/same");
        counting.meanwhile = () -> {};
        api.get("/api/counting/same");
        assertEquals(2, counting.asked.get());
    }

    @Test
    void nothingIsKeptWhileNobodyTellsOfChanges() throws Exception {
        api.get("/api/counting/same");
        api.kept.revision = null;
        api.get("/api/counting/same");
        api.get("/api/counting/same");
        assertEquals(3, counting.asked.get());
    }

    @Test
    void aServiceThatCameAnewIsAsked() throws Exception {
        api.get("/api/counting/same");
        api.uninstall(counting);
        assertNotEquals(200, api.get("/api/counting/same").statusCode());
        api.install(counting, "/counting", "sample");
        api.get("/api/counting/same");
        assertEquals(2, counting.asked.get());
    }

    @Test
    void whatIsKeptCountsForTheLimitOfAClient() throws Exception {
        for (int n = 0; n < 12; n++) {
            assertEquals(200, api.get("/api/counting/same").statusCode());
        }
        assertEquals(429, api.get("/api/counting/same").statusCode());
    }

    private static final class Changes implements SiteRevision {
        private final AtomicInteger number = new AtomicInteger();

        @Override
        public long current() {
            return number.get();
        }

        @Override
        public Duration age() {
            return Duration.ofHours(1);
        }

        @Override
        public void changed() {
            number.incrementAndGet();
        }
    }

    /** Each answer tells how often it was asked. */
    @javax.ws.rs.Path("/counting")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Counting implements RestService {
        final AtomicInteger asked = new AtomicInteger();
        volatile Runnable meanwhile = () -> {};

        @GET
        @SameForVisitors
        @javax.ws.rs.Path("same")
        public List<String> same(@QueryParam("q") String question, @Context Caller caller) {
            int number = asked.incrementAndGet();
            meanwhile.run();
            // More than is sent without compression.
            return Collections.nCopies(500, number + " for " + caller.viewer().roles());
        }

        @GET
        @javax.ws.rs.Path("own")
        public List<Integer> own() {
            return List.of(asked.incrementAndGet());
        }

        @GET
        @SameForVisitors
        @javax.ws.rs.Path("cookie")
        public Response cookie() {
            return Response.ok(List.of(asked.incrementAndGet()))
                    .header("Set-Cookie", "a=b")
                    .build();
        }

        @GET
        @SameForVisitors
        @javax.ws.rs.Path("missing")
        public Response missing() {
            asked.incrementAndGet();
            return Response.status(404).entity(List.of()).build();
        }
    }
}
