package nl.pleegplein.rest.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import nl.pleegplein.rest.api.RestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiServletTest {
    private final ObjectMapper json = new ObjectMapper();
    private final SampleService sample = new SampleService();
    private final OtherService other = new OtherService();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private ApiServer api;

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
        api = new ApiServer(clock, 100);
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
        for (String path : new String[] {"/api/sample/fail/somehow", "/api/sample/unwritable"}) {
            HttpResponse<String> answer = api.get(path);
            JsonNode problem = problem(500, answer);
            assertEquals(header(answer, "X-Request-Id"), problem.path("request").asText());
            assertFalse(answer.body().contains("secret"), answer.body());
            assertFalse(answer.body().contains("java"), answer.body());
        }
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
        now = now.plus(Duration.ofMinutes(3));
        problem(404, api.get("/api/sample"));
        api.install(new SampleService(), "/sample", "sample");
        assertEquals(200, api.get("/api/sample").statusCode());
    }

    @Test
    void aSecondServiceWithTheSameBaseWaitsForTheFirstToGo() throws Exception {
        SecondSample second = new SecondSample();
        api.install(second, "/sample", "other");
        assertEquals("[\"one\",\"two\"]", api.get("/api/sample").body());
        api.uninstall(sample);
        assertEquals("second", api.get("/api/sample").body());
    }

    @Test
    void aServiceWhosePathIsNotBelowItsBaseIsRefused() throws Exception {
        api.install(new SecondSample(), "/elsewhere", "other");
        problem(404, api.get("/api/elsewhere"));
        assertEquals(200, api.get("/api/sample").statusCode());
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

    @Path("/sample")
    @Produces("text/plain")
    public static class SecondSample implements RestService {
        @GET
        public String root() {
            return "second";
        }
    }
}
