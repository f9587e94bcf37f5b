package nl.pleegplein.rest.core;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import nl.pleegplein.operations.api.Refusal;
import nl.pleegplein.rest.api.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiServletTest {
    private final ObjectMapper json = new ObjectMapper();
    private final SampleService sample = new SampleService();
    private final OtherService other = new OtherService();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final Set<String> installed = new HashSet<>();
    private ApiServer api;

    @TempDir
    java.nio.file.Path data;

    @BeforeEach
    void start() throws Exception {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        api = new ApiServer(new KnownBases(data.resolve("services"), clock, installed::contains), 100);
        api.install(sample, "/sample", "sample");
        api.install(other, "/other", "other");
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @Test
    void thePathOfTheClassIsThePathBelowApi() throws Exception {
        HttpResponse<String> answer = api.get("/api/sample");
        assertEquals(200, answer.statusCode());
        assertEquals("[\"one\",\"two\"]", answer.body());
        assertEquals("deep", api.get("/api/other/deep/er").body());
        assertEquals(404, api.get("/api/sample/sample").statusCode());
        assertEquals(404, api.get("/api/samples").statusCode());
    }

    @Test
    void datesAreWrittenAsTextAndAbsentValuesAreLeftOut() throws Exception {
        HttpResponse<String> answer = api.get("/api/sample/things/x");
        assertEquals("{\"name\":\"x\",\"size\":3,\"made\":\"1970-01-01T00:00:00Z\",\"parts\":[]}", answer.body());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "private, no-cache",
                answer.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void aTokenDoesWhatItsScopesSayAndNothingElse() throws Exception {
        String[] reads = {"Authorization", "Bearer reads"};
        assertEquals(200, api.get("/api/sample/who", reads).statusCode());
        assertEquals(
                200,
                api.send("HEAD", "/api/sample/who", BodyPublishers.noBody(), reads)
                        .statusCode());
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            beyond(
                    "sample:write",
                    api.send(
                            method,
                            "/api/sample/things",
                            BodyPublishers.ofString("{}"),
                            "Authorization",
                            "Bearer reads",
                            "Content-Type",
                            "application/json"));
        }
        beyond("other:read", api.get("/api/other/deep/er", reads));
        beyond("sample:read", api.get("/api/sample", "Authorization", "Bearer elsewhere"));
        assertEquals(404, api.get("/api/nothing", reads).statusCode());
        assertEquals(200, api.get("/api/openapi.json", reads).statusCode());
    }

    private void beyond(String scope, HttpResponse<String> answer) throws IOException {
        JsonNode problem = problem(403, answer);
        assertEquals("rest.scope.missing", problem.path("code").asText());
        assertTrue(problem.path("detail").asText().contains(scope), problem.toString());
        assertEquals(
                "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"",
                answer.headers().firstValue("WWW-Authenticate").orElseThrow());
    }

    @Test
    void theScopesAreThoseOfTheServicesThatAreHere() {
        TokenScopes scopes = new TokenScopes(api.services);
        assertEquals(
                List.of("operations:read", "other:read", "other:write", "sample:read", "sample:write"), scopes.here());
        api.uninstall(other);
        assertEquals(List.of("operations:read", "sample:read", "sample:write"), scopes.here());
    }

    @ParameterizedTest
    @CsvSource({
        "unknown,   404, sample.unknown,   There is no such sample",
        "forbidden, 401, sample.forbidden, Only for operators",
        "conflict,  409, sample.conflict,  Somebody was first",
        "quick,     429, sample.quick,     Too quick",
        "away,      503, sample.away,      Search is away"
    })
    void refusalsOfADomainAreProblems(String how, int status, String code, String detail) throws Exception {
        HttpResponse<String> answer = api.get("/api/sample/fail/" + how, "Accept", "application/json");
        JsonNode problem = problem(status, answer);
        assertEquals(code, problem.path("code").asText());
        assertEquals(detail, problem.path("detail").asText());
        assertEquals("/api/sample/fail/" + how, problem.path("instance").asText());
    }

    @Test
    void whatHasMovedIsNoFailure() throws Exception {
        HttpResponse<String> answer = api.get("/api/sample/fail/moved");
        assertEquals(308, answer.statusCode());
        assertTrue(header(answer, "Location").endsWith("/sample/things/x"), header(answer, "Location"));
    }

    @Test
    void whoIsKnownAndMayNotIsForbiddenAndWhoIsUnknownIsAskedForAToken() throws Exception {
        HttpResponse<String> known = api.get("/api/sample/fail/forbidden", "Authorization", "Bearer operator");
        problem(403, known);
        assertEquals("Bearer", header(api.get("/api/sample/fail/forbidden"), "WWW-Authenticate"));
        HttpResponse<String> wrong = api.get("/api/sample/fail/forbidden", "Authorization", "Bearer guess");
        assertEquals("Bearer error=\"invalid_token\"", header(wrong, "WWW-Authenticate"));
    }

    @Test
    void whoIsAskedToWaitIsToldHowLong() throws Exception {
        assertEquals("2", header(api.get("/api/sample/fail/quick"), "Retry-After"));
        assertEquals("30", header(api.get("/api/sample/fail/away"), "Retry-After"));
    }

    @Test
    void anUnexpectedFailureSaysItsIdAndNothingFromInside() throws Exception {
        for (String path : new String[] {
            "/api/sample/fail/somehow",
            "/api/sample/fail/overflow",
            "/api/sample/fail/stored",
            "/api/sample/unwritable",
            "/api/sample/endless"
        }) {
            HttpResponse<String> answer = api.get(path);
            JsonNode problem = problem(500, answer);
            assertEquals(header(answer, "X-Request-Id"), problem.path("request").asText());
            assertFalse(answer.body().contains("secret"), answer.body());
            assertFalse(answer.body().contains("java"), answer.body());
        }
    }

    @Test
    void whatFailsBecauseItIsBeingChangedIsAway() throws Exception {
        api.unsettledDomains.add("sample");
        HttpResponse<String> answer = api.get("/api/sample/fail/somehow");
        problem(503, answer);
        assertEquals("5", header(answer, "Retry-After"));
        problem(404, api.get("/api/sample/fail/unknown"));
    }

    @Test
    void aDatabaseThatIsAwayIsToldAsSuch() throws Exception {
        HttpResponse<String> answer = api.get("/api/sample/fail/database");
        problem(503, answer);
        assertEquals("5", header(answer, "Retry-After"));
        assertFalse(answer.body().contains("db.house"), answer.body());
    }

    @Test
    void anErrorOutsideAServiceIsAProblemToo() throws Exception {
        api.mayShow = domain -> {
            throw new StackOverflowError("secret of the house");
        };
        HttpResponse<String> answer = api.get("/api/sample");
        problem(500, answer);
        assertFalse(answer.body().contains("secret"), answer.body());
    }

    @Test
    void malformedJsonIsShownWithItsPlace() throws Exception {
        HttpResponse<String> answer = api.post("/api/sample/things", "{\"name\": \"x\",\n  oops}");
        assertEquals(
                "The body is not valid JSON (line 2, column 3)",
                problem(400, answer).path("detail").asText());
        assertFalse(answer.body().contains("jackson"), answer.body());
        problem(400, api.post("/api/sample/things", ""));
        problem(400, api.post("/api/sample/things", "{\"name\":\"x\",\"name\":\"y\"}"));
        problem(422, api.post("/api/sample/things", "{\"parts\":" + "[".repeat(1500)));
    }

    @Test
    void jsonOfTheWrongShapeIsShownWithItsField() throws Exception {
        HttpResponse<String> unknown = api.post("/api/sample/things", "{\"name\":\"x\",\"size\":1,\"colour\":\"red\"}");
        assertEquals("colour", problem(422, unknown).at("/faults/0/field").asText());
        HttpResponse<String> wrong =
                api.post("/api/sample/things", "{\"name\":\"x\",\"size\":1,\"parts\":[{\"name\":{}}]}");
        assertEquals("parts[0].name", problem(422, wrong).at("/faults/0/field").asText());
        assertFalse(wrong.body().contains("nl.pleegplein"), wrong.body());
        problem(422, api.post("/api/sample/things", "{\"name\":\"x\",\"size\":\"3\"}"));
        problem(422, api.post("/api/sample/things", "{\"name\":\"x\",\"size\":1,\"made\":\"yesterday\"}"));
    }

    @Test
    void invalidInputIs422InABodyAnd400InAnAddress() throws Exception {
        problem(422, api.post("/api/sample/things", "{\"name\":\"x\",\"size\":-1}"));
        JsonNode problem = problem(400, api.get("/api/sample?limit=500"));
        assertEquals("limit", problem.at("/faults/0/field").asText());
        assertEquals("At most 100", problem.at("/faults/0/detail").asText());
        HttpResponse<String> many = api.get("/api/sample?limit=many");
        assertEquals("limit", problem(400, many).at("/faults/0/field").asText());
    }

    @Test
    void wrongMethodsAndTypesAreProblems() throws Exception {
        HttpResponse<String> method = api.send("DELETE", "/api/sample/things/x", BodyPublishers.noBody());
        problem(405, method);
        assertTrue(header(method, "Allow").contains("GET"), header(method, "Allow"));
        problem(
                415,
                api.send("POST", "/api/sample/things", BodyPublishers.ofString("<x/>"), "Content-Type", "text/xml"));
        problem(406, api.get("/api/sample", "Accept", "application/pdf"));
        problem(405, api.send("PATCH", "/api/sample", BodyPublishers.noBody()));
        problem(405, api.post("/api/openapi.json", "{}"));
    }

    @Test
    void theMethodCannotBeChangedFromTheAddress() throws Exception {
        assertEquals(
                200,
                api.get("/api/sample?_method=DELETE", "X-HTTP-Method-Override", "DELETE")
                        .statusCode());
        assertEquals("[\"one\",\"two\"]", api.get("/api/sample?_wadl").body());
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhateverItsLengthWasSaidToBe() throws Exception {
        String large = "{\"name\":\"" + "x".repeat(5000) + "\",\"size\":1}";
        problem(413, api.post("/api/sample/things", large));
        byte[] bytes = large.getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> chunked = api.send(
                "POST",
                "/api/sample/things",
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)),
                "Content-Type",
                "application/json");
        problem(413, chunked);
    }

    @Test
    void whatNobodyServesIsAProblemToo() throws Exception {
        problem(404, api.get("/api/nothing/here"));
        problem(404, api.get("/api/sample/no/such/path"));
    }

    @Test
    void theCallerIsTheOneThatTheFilterFound() throws Exception {
        assertEquals("[] at 192.0.2.7", api.get("/api/sample/who").body());
        assertEquals(
                "[OPERATOR] at 192.0.2.7",
                api.get("/api/sample/who", "Authorization", "Bearer operator").body());
    }

    @Test
    void aServiceThatGoesIsExpectedBackForAWhileAndTheOthersDoNotNotice() throws Exception {
        api.uninstall(sample);
        HttpResponse<String> away = api.get("/api/sample");
        problem(503, away);
        assertEquals("10", header(away, "Retry-After"));
        assertEquals(200, api.get("/api/other").statusCode());
        installed.add("nl.pleegplein.sample.web");
        now = now.plus(Duration.ofMinutes(3));
        problem(503, api.get("/api/sample"));
        installed.clear();
        problem(404, api.get("/api/sample"));
        api.install(new SampleService(), "/sample", "sample");
        assertEquals(200, api.get("/api/sample").statusCode());
    }

    @Test
    void aServiceThatGoesJustWhenItWasFoundIsAway() throws Exception {
        AtomicBoolean found = new AtomicBoolean();
        api.mayShow = domain -> {
            if (domain.equals("sample") && found.compareAndSet(false, true)) {
                api.uninstall(sample);
            }
            return true;
        };
        problem(503, api.get("/api/sample"));
    }

    @Test
    void aServiceThatGoesAnswersWhoIsInside() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1);
        HangingService hanging = new HangingService(inside, release);
        api.install(hanging, "/hanging", "other");
        var answer = api.begin("/api/hanging");
        assertTrue(inside.await(20, TimeUnit.SECONDS));
        CompletableFuture<Void> going = CompletableFuture.runAsync(() -> api.uninstall(hanging));
        await().until(() -> api.services.find("/hanging").isEmpty());
        problem(503, api.get("/api/hanging"));
        release.countDown();
        assertEquals("at last", answer.get(20, TimeUnit.SECONDS).body());
        going.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aServiceThatHangsDoesNotKeepItFromGoing() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1);
        HangingService hanging = new HangingService(inside, release);
        api.install(hanging, "/hanging", "other");
        var answer = api.begin("/api/hanging");
        assertTrue(inside.await(20, TimeUnit.SECONDS));
        try {
            api.uninstall(hanging);
            problem(503, api.get("/api/hanging"));
        } finally {
            release.countDown();
        }
        answer.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aSecondServiceWithTheSameBaseWaitsForTheFirstToGo() throws Exception {
        SecondSample second = new SecondSample();
        api.install(second, "/sample", "other");
        assertEquals("[\"one\",\"two\"]", api.get("/api/sample").body());
        assertEquals(
                List.of(new Refusal(
                        "REST service /sample",
                        "nl.pleegplein.other.web",
                        Optional.of("other"),
                        "The base is taken by nl.pleegplein.sample.web")),
                api.services.refusals());
        api.uninstall(sample);
        assertEquals("second", api.get("/api/sample").body());
        assertEquals(List.of(), api.services.refusals());
    }

    @Test
    void aServiceWhosePathIsNotBelowItsBaseIsRefused() throws Exception {
        api.install(new SecondSample(), "/elsewhere", "other");
        problem(404, api.get("/api/elsewhere"));
        assertEquals(200, api.get("/api/sample").statusCode());
        assertTrue(api.services.refusals().get(0).reason().startsWith("It cannot be served: "));
    }

    @Test
    void aDomainThatMayNotBeShownIsAway() throws Exception {
        api.hiddenDomains.add("sample");
        problem(503, api.get("/api/sample"));
        assertFalse(api.get("/api/openapi.json").body().contains("/sample"));
        api.hiddenDomains.clear();
        assertEquals(200, api.get("/api/sample").statusCode());
        assertTrue(api.get("/api/openapi.json").body().contains("/sample"));
    }

    @Test
    void theDescriptionFollowsWhatIsServedAndIsNotSentTwice() throws Exception {
        HttpResponse<String> first = api.get("/api/openapi.json");
        assertEquals(200, first.statusCode());
        assertTrue(json.readTree(first.body()).path("paths").has("/sample/things/{id}"));
        String etag = header(first, "ETag");
        assertEquals(304, api.get("/api/openapi.json", "If-None-Match", etag).statusCode());
        api.uninstall(sample);
        HttpResponse<String> second = api.get("/api/openapi.json", "If-None-Match", etag);
        assertEquals(200, second.statusCode());
        assertFalse(json.readTree(second.body()).path("paths").has("/sample/things/{id}"));
    }

    @Test
    void aServiceThatHangsCostsNoOther() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(2);
        HangingService hanging = new HangingService(inside, release);
        api.install(hanging, "/hanging", "other");
        var first = api.begin("/api/hanging");
        var second = api.begin("/api/hanging");
        try {
            assertTrue(inside.await(20, TimeUnit.SECONDS));
            HttpResponse<String> third = api.get("/api/hanging");
            problem(503, third);
            assertEquals("5", header(third, "Retry-After"));
            assertEquals(200, api.get("/api/sample").statusCode());
        } finally {
            release.countDown();
        }
        assertEquals(200, first.get(20, TimeUnit.SECONDS).statusCode());
        assertEquals(200, second.get(20, TimeUnit.SECONDS).statusCode());
        await().until(() -> api.get("/api/hanging").statusCode() == 200);
    }

    @Test
    void allServicesTogetherLeaveThreadsForThePages() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(3);
        api.install(new HangingService(inside, release), "/hanging", "other");
        api.uninstall(other);
        api.install(new HangingToo(inside, release), "/other", "other");
        try {
            List<?> begun = List.of(api.begin("/api/hanging"), api.begin("/api/hanging"), api.begin("/api/other"));
            assertEquals(3, begun.size());
            assertTrue(inside.await(20, TimeUnit.SECONDS));
            problem(503, api.get("/api/sample"));
            assertEquals(200, api.get("/api/openapi.json").statusCode());
        } finally {
            release.countDown();
        }
        await().until(() -> api.get("/api/sample").statusCode() == 200);
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws Exception {
        HttpResponse<String> first = api.get("/api/sample/large");
        String etag = header(first, "ETag");
        assertTrue(etag.startsWith("W/\""), etag);
        for (String known : new String[] {etag, etag.substring(2), "\"x\", " + etag, "*"}) {
            HttpResponse<String> again = api.get("/api/sample/large", "If-None-Match", known);
            assertEquals(304, again.statusCode(), known);
            assertEquals("", again.body());
            assertEquals(etag, header(again, "ETag"));
            assertEquals("private, no-cache", header(again, "Cache-Control"));
        }
        assertEquals(
                304,
                api.get("/api/sample/large", "If-None-Match", "\"x\"", "If-None-Match", etag)
                        .statusCode());
        assertEquals(
                200, api.get("/api/sample/large", "If-None-Match", "W/\"x\"").statusCode());
        assertEquals(200, api.get("/api/sample/things/y", "If-None-Match", etag).statusCode());
        assertEquals(
                304, api.get("/api/sample/tagged", "If-None-Match", "W/\"7\"").statusCode());
        assertEquals(304, api.get("/api/openapi.json", "If-None-Match", "*").statusCode());
    }

    @Test
    void onlyAnswersThatMayBeKeptAreTagged() throws Exception {
        assertEquals("", header(api.get("/api/sample/secret"), "ETag"));
        assertEquals("", header(api.get("/api/sample/fail/unknown"), "ETag"));
        HttpResponse<String> made = api.send(
                "POST",
                "/api/sample/things",
                BodyPublishers.ofString("{\"name\":\"x\",\"size\":1}"),
                "Content-Type",
                "application/json",
                "If-None-Match",
                "*");
        assertEquals(200, made.statusCode());
        assertEquals("", header(made, "ETag"));
    }

    @Test
    void largeAnswersAreCompressedForWhoTakesThat() throws Exception {
        for (String path : new String[] {"/api/sample/large", "/api/openapi.json"}) {
            HttpResponse<String> plain = api.get(path, "Accept-Encoding", "gzip;q=0, br");
            assertEquals("", header(plain, "Content-Encoding"));
            HttpResponse<String> compressed = api.get(path, "Accept-Encoding", "br, gzip");
            assertEquals("gzip", header(compressed, "Content-Encoding"));
            assertEquals(header(plain, "ETag"), header(compressed, "ETag"));
            assertTrue(compressed.headers().allValues("Vary").toString().contains("Accept-Encoding"));
            assertTrue(plain.headers().allValues("Vary").toString().contains("Accept-Encoding"));
            byte[] bytes = api.bytes(path, "Accept-Encoding", "gzip");
            try (var input = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
                assertEquals(plain.body(), new String(input.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertEquals("", header(api.get("/api/sample", "Accept-Encoding", "gzip"), "Content-Encoding"));
    }

    @Test
    void whatMayDependOnWhoAsksSaysSo() throws Exception {
        String mine = api.get("/api/sample").headers().allValues("Vary").toString();
        assertTrue(mine.contains("Authorization") && mine.contains("Cookie"), mine);
        HttpResponse<String> shared = api.get("/api/sample/tagged");
        assertEquals("public, max-age=60", header(shared, "Cache-Control"));
        assertEquals("Accept-Encoding", header(shared, "Vary"));
    }

    @Test
    void aHeadHasTheHeadersOfAGet() throws Exception {
        HttpResponse<String> head = api.send("HEAD", "/api/sample/large", BodyPublishers.noBody());
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(header(api.get("/api/sample/large"), "ETag"), header(head, "ETag"));
    }

    @Test
    void requestsAreCountedByServiceAndKindOfStatus() throws Exception {
        api.get("/api/sample");
        api.get("/api/sample/fail/unknown");
        api.get("/api/sample/fail/somehow");
        api.get("/api/guess-" + System.nanoTime());
        await().untilAsserted(() -> {
            assertEquals(1, counted("/sample", "2xx"));
            assertEquals(1, counted("/sample", "4xx"));
            assertEquals(1, counted("/sample", "5xx"));
            assertEquals(1, counted("none", "4xx"));
        });
    }

    private long counted(String base, String status) {
        Timer timer = api.figures
                .find("pleegplein.rest.requests")
                .tags("base", base, "status", status)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    @Test
    void theRootLeadsToThePageForPeople() throws Exception {
        assertEquals("/ontwikkelaars", header(api.get("/api"), "Location"));
        assertEquals("/ontwikkelaars", header(api.get("/api/"), "Location"));
    }

    @Test
    void whoAsksTooOftenIsToldToWait() throws Exception {
        for (int i = 0; i < 100; i++) {
            api.get("/api/other");
        }
        HttpResponse<String> answer = api.get("/api/other");
        problem(429, answer);
        assertEquals("20", header(answer, "Retry-After"));
    }

    private JsonNode problem(int status, HttpResponse<String> answer) throws IOException {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        JsonNode problem = json.readTree(answer.body());
        assertEquals(status, problem.path("status").asInt());
        assertFalse(problem.path("title").asText().isEmpty());
        return problem;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Path("/other")
    @Produces("text/plain")
    public static class OtherService implements RestService {
        @GET
        public String root() {
            return "other";
        }

        @GET
        @Path("deep/er")
        public String deep() {
            return "deep";
        }
    }

    @Path("/hanging")
    @Produces("text/plain")
    public static class HangingService implements RestService {
        private final CountDownLatch inside;
        private final CountDownLatch release;

        HangingService(CountDownLatch inside, CountDownLatch release) {
            this.inside = inside;
            this.release = release;
        }

        @GET
        public String hang() throws InterruptedException {
            inside.countDown();
            release.await();
            return "at last";
        }
    }

    @Path("/other")
    @Produces("text/plain")
    public static class HangingToo implements RestService {
        private final HangingService hanging;

        HangingToo(CountDownLatch inside, CountDownLatch release) {
            this.hanging = new HangingService(inside, release);
        }

        @GET
        public String hang() throws InterruptedException {
            return hanging.hang();
        }
    }

    @Path("/sample")
    @Produces("text/plain")
    public static class SecondSample implements RestService {
        @GET
        public String root() {
            return "second";
        }
    }
}
