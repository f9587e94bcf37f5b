package nl.pleegplein.rest.core;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.rest.api.Caller;
import nl.pleegplein.rest.api.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a body costs while it is on its way. There is room for two requests of a service, three of all. */
class ArrivingBodiesTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String THING = "{\"name\":\"x\",\"size\":1}";
    private static final int ENOUGH = 1 << 20;

    private final SampleService sample = new SampleService();
    private final List<HandSent> sent = new ArrayList<>();
    private ApiServer api;

    @TempDir
    java.nio.file.Path data;

    @AfterEach
    void stop() throws Exception {
        for (HandSent request : sent) {
            request.close();
        }
        api.close();
    }

    @Test
    void slowSendersHoldNoPlaceOfOthersAndOneClientHasItsShare() throws Exception {
        start(ENOUGH, LONG);
        List<HandSent> slow = List.of(slow("a"), slow("a"), slow("a"), slow("a"));
        await().untilAsserted(() -> assertEquals(429, get("a").statusCode()));
        assertEquals("5", get("a").headers().firstValue("Retry-After").orElseThrow());
        assertEquals(200, get("b").statusCode());
        allHaveLeft();
        assertEquals(200, post("b", THING).statusCode());
        for (HandSent request : slow) {
            allHaveLeft();
            request.send(THING.substring(5));
            String answer = request.answer();
            assertTrue(answer.startsWith("HTTP/1.1 200") && answer.contains("\"name\":\"x\""), answer);
        }
        await().untilAsserted(() -> assertEquals(200, get("a").statusCode()));
    }

    @Test
    void whoGoesAwayLeavesNothingBehind() throws Exception {
        start(ENOUGH, LONG);
        List<HandSent> slow = List.of(slow("a"), slow("a"), slow("a"), slow("a"));
        await().untilAsserted(() -> assertEquals(429, get("a").statusCode()));
        for (HandSent request : slow) {
            request.close();
        }
        await().untilAsserted(() -> assertEquals(200, get("a").statusCode()));
    }

    @Test
    void allBodiesShareABoundedMemory() throws Exception {
        start(2 * Body.PIECE, LONG);
        HandSent first = slow("a");
        HandSent second = slow("b");
        await().untilAsserted(() -> assertEquals(503, post("c", THING).statusCode()));
        assertEquals("5", post("c", THING).headers().firstValue("Retry-After").orElseThrow());
        assertEquals(200, get("c").statusCode());
        for (HandSent request : List.of(first, second)) {
            allHaveLeft();
            request.send(THING.substring(5));
            assertTrue(request.answer().startsWith("HTTP/1.1 200"));
        }
        await().untilAsserted(() -> assertEquals(200, post("c", THING).statusCode()));
    }

    @Test
    void whoFallsSilentIsToldThatItTookTooLong() throws Exception {
        start(ENOUGH, LONG);
        api.idleTimeout(Duration.ofMillis(100));
        String answer = slow("a").answer();
        assertTrue(answer.startsWith("HTTP/1.1 408") && answer.contains("application/problem+json"), answer);
        await().until(() -> !api.clients.isUnderWay("a"));
    }

    @Test
    void whoSendsDropByDropIsToldThatItTookTooLong() throws Exception {
        start(ENOUGH, Duration.ZERO);
        HandSent request = begin("a", "POST", "/api/sample/things", "Content-Length: 100");
        request.send("x");
        String answer = request.answer();
        assertTrue(answer.startsWith("HTTP/1.1 408") && answer.contains("application/problem+json"), answer);
    }

    @Test
    void aServiceMayGoWhileABodyIsOnItsWay() throws Exception {
        start(ENOUGH, LONG);
        HandSent request = slow("a");
        await().until(() -> api.clients.isUnderWay("a"));
        api.uninstall(sample);
        request.send(THING.substring(5));
        String answer = request.answer();
        assertTrue(answer.startsWith("HTTP/1.1 503") && answer.contains("Retry-After: 10"), answer);
    }

    @Test
    void aBodyInManyPiecesIsWhole() throws Exception {
        start(ENOUGH, LONG);
        HandSent request = begin("a", "POST", "/api/sample/things", "Transfer-Encoding: chunked");
        String thing = "{\"name\":\"" + "é".repeat(300) + "\",\"size\":1}";
        for (int i = 0; i < thing.length(); i += 7) {
            String piece = thing.substring(i, Math.min(thing.length(), i + 7));
            request.send(Integer.toHexString(piece.getBytes(java.nio.charset.StandardCharsets.UTF_8).length) + "\r\n"
                    + piece + "\r\n");
        }
        request.send("0\r\n\r\n");
        String answer = request.answer();
        assertTrue(answer.startsWith("HTTP/1.1 200") && answer.contains("é".repeat(300)), answer);
    }

    @Test
    void aBodyThatGrowsTooLargeIsNotReadToItsEnd() throws Exception {
        start(ENOUGH, LONG);
        HandSent request = begin("a", "POST", "/api/sample/things", "Transfer-Encoding: chunked");
        request.send("7d1\r\n" + "x".repeat(2001) + "\r\n");
        assertTrue(request.answer().startsWith("HTTP/1.1 413"));
    }

    @Test
    void aServiceOfLargeBodiesRefusesBeforeTheyCome() throws Exception {
        start(ENOUGH, LONG);
        api.install(new Uploads(new CountDownLatch(1)), "other", large());
        HandSent request = begin("a", "POST", "/api/uploads", "Content-Length: 100000");
        // Jetty waits for the first of it.
        request.send("x");
        String answer = request.answer();
        assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
    }

    @Test
    void slowUploadsLeaveRoomForTheRestOfTheirService() throws Exception {
        start(ENOUGH, LONG);
        CountDownLatch reading = new CountDownLatch(1);
        api.install(new Uploads(reading), "other", large());
        String mine = "Authorization: Bearer operator\r\nContent-Length: 100000";
        HandSent request = begin("a", "POST", "/api/uploads", mine);
        request.send("x");
        assertTrue(reading.await(20, TimeUnit.SECONDS));
        HandSent more = begin("b", "POST", "/api/uploads", mine);
        more.send("x");
        assertTrue(more.answer().startsWith("HTTP/1.1 503"));
        assertEquals("1", api.get("/api/uploads").body());
        request.send("x".repeat(99_999));
        String answer = request.answer();
        assertTrue(answer.startsWith("HTTP/1.1 200") && answer.contains("100000"), answer);
    }

    @Test
    void aSmallBodyForAServiceOfLargeOnesIsReadFirst() throws Exception {
        start(ENOUGH, LONG);
        CountDownLatch reading = new CountDownLatch(1);
        api.install(new Uploads(reading), "other", large());
        HandSent request = begin("a", "POST", "/api/uploads", "Authorization: Bearer operator\r\nContent-Length: 1000");
        assertEquals("1", api.get("/api/uploads").body());
        request.send("x".repeat(999));
        assertFalse(reading.await(50, TimeUnit.MILLISECONDS), "the service is not asked before all is there");
        request.send("x");
        assertTrue(request.answer().startsWith("HTTP/1.1 200"));
    }

    /** An answer may be read just before its place is given back. */
    private void allHaveLeft() {
        await().until(() -> api.services.find("/sample").orElseThrow().running().get() == 0);
    }

    private void start(int memory, Duration patience) throws Exception {
        KnownBases known = new KnownBases(data.resolve("services"), Clock.systemUTC(), name -> false);
        api = new ApiServer(known, 100_000, new BodyReader(memory, patience));
        api.install(sample, "/sample", "sample");
    }

    private static Map<String, Object> large() {
        return Map.of(RestService.BASE, "/uploads", RestService.MAX_BODY, 1_000_000L);
    }

    /** Has sent the first five bytes of a thing. */
    private HandSent slow(String client) throws IOException {
        HandSent request = begin(
                client,
                "POST",
                "/api/sample/things",
                "Content-Type: application/json\r\nContent-Length: " + THING.length());
        request.send(THING.substring(0, 5));
        return request;
    }

    private HandSent begin(String client, String method, String path, String headers) throws IOException {
        String type = headers.contains("Content-Type") ? "" : "Content-Type: application/json\r\n";
        HandSent request = api.handSent(client, method, path, type + "Connection: close\r\n" + headers);
        sent.add(request);
        return request;
    }

    private HttpResponse<String> get(String client) throws Exception {
        return api.get("/api/sample", ApiServer.CLIENT, client);
    }

    private HttpResponse<String> post(String client, String body) throws Exception {
        return api.send(
                "POST",
                "/api/sample/things",
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                ApiServer.CLIENT,
                client);
    }

    /** Takes what is large, from operators. */
    @Path("/uploads")
    @Produces("text/plain")
    @Consumes("*/*")
    public static class Uploads implements RestService {
        private final CountDownLatch reading;

        Uploads(CountDownLatch reading) {
            this.reading = reading;
        }

        @GET
        public String count() {
            return "1";
        }

        @POST
        public String upload(InputStream body, @Context Caller caller) throws IOException {
            if (caller.viewer().roles().isEmpty()) {
                throw new ForbiddenException("uploads.forbidden", "Only for operators");
            }
            reading.countDown();
            return String.valueOf(body.readAllBytes().length);
        }
    }
}
