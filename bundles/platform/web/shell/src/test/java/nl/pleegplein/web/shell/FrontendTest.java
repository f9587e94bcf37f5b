package nl.pleegplein.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.HomeBlock;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.SectionState;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.api.WebSection;
import nl.pleegplein.web.shell.sections.TestDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontendTest {
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");
    private static final byte[] LARGE = new byte[8 * 1024 * 1024];
    private static final Content NOTHING = output -> {};
    private static final byte[] FILM = "0123456789".getBytes(StandardCharsets.UTF_8);

    private static final int PER_SECTION = 2;
    private static final int MOST_OF_A_FILE = 15_000;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TestClock clock = new TestClock();
    private final CountDownLatch end = new CountDownLatch(1);
    private TestSite site;
    private TestSection section;

    @BeforeEach
    void startSite() throws Exception {
        site = new TestSite(folder, clock, Duration.ofMillis(700), PER_SECTION, 0);
        section = TestSection.of("proef", routes());
        site.sections().start(section, Map.of("proef.css", "p{}".getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void stopSite() throws Exception {
        end.countDown();
        threads.shutdownNow();
        site.close();
    }

    private Routes routes() {
        return Routes.builder()
                .get("/proef", request -> page(output -> output.writeContent("<p>Hallo</p>")))
                .get("/proef/item/{slug}", request -> text(request.pathValue("slug")))
                .get("/proef/stuk", request -> {
                    throw new IllegalStateException("geheim");
                })
                .get(
                        "/proef/half-stuk",
                        request -> page(output -> {
                            throw new IllegalStateException("geheim");
                        }))
                .get("/proef/weg", request -> new Answer.Gone())
                .get("/proef/onbekend", request -> {
                    throw new UnknownItemException("proef.nergens", "Nowhere");
                })
                .get("/proef/druk", request -> {
                    throw new BusyException("error.429.text", "Busy", Duration.ofSeconds(7), true);
                })
                .get(
                        "/proef/te-vaak",
                        request -> new Answer.Page(
                                429,
                                PageHead.titled("Proef"),
                                output -> output.writeContent("<p>Getypt</p>"),
                                Caching.NONE,
                                Optional.of(Duration.ofSeconds(9))))
                .get("/proef/hangt", request -> {
                    end.await();
                    return text("laat");
                })
                .get("/proef/zoek", request -> text(request.query("q").orElse("niets")))
                .get("/proef/film", request -> film())
                .get("/proef/verdwenen", request -> lost())
                .post("/proef/film", request -> film())
                .get("/proef/groot", request -> new Answer.Bytes(200, "image/png", LARGE, Caching.PUBLIC))
                .get("/proef/verhuisd", request -> new Answer.Redirect("/proef", true))
                .get("/proef/deels", request -> new Answer.Page(503, PageHead.titled("Deels"), NOTHING, Caching.NONE))
                .get("/proef/diep", request -> {
                    throw new StackOverflowError();
                })
                .get("/proef/vast", request -> new Answer.Bytes(200, "text/plain", FILM, Caching.FOREVER))
                .get(
                        "/proef/kaart",
                        request -> new Answer.Bare(
                                output -> output.writeContent("<p>Kaart</p>"),
                                Caching.PUBLIC,
                                "https://partner.example"))
                .get("/proef/video", request -> video(Set.of("https://b.example", "https://a.example")))
                .get("/proef/beheer", FrontendTest::forOperators)
                .get("/proef/formulier", this::form)
                .post("/proef/formulier", request -> text("Gekregen: " + request.field("naam")))
                .upload("/proef/foto", MOST_OF_A_FILE, FrontendTest::received)
                .build();
    }

    private Answer form(WebRequest request) {
        String token = "token=" + request.csrfToken();
        return page(output -> output.writeContent(token));
    }

    private static Answer forOperators(WebRequest request) {
        return request.viewer().has(Role.OPERATOR) ? text("binnen") : new Answer.SignIn();
    }

    private static Answer page(Content body) {
        return Answer.page(PageHead.titled("Proef").at("/proef"), body, Caching.PUBLIC);
    }

    private static Answer video(Set<String> origins) {
        return Answer.page(
                PageHead.titled("Video").framing(origins).at("/proef/video"),
                output -> output.writeContent("<p>Video</p>"),
                Caching.PUBLIC);
    }

    private static Answer text(String text) {
        return new Answer.Bytes(200, "text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Caching.PUBLIC);
    }

    /** A file of which the bytes are not where they should be. */
    private static Answer lost() {
        return new Answer.Stream(
                "video/mp4",
                10,
                "v1",
                Instant.parse("2026-01-01T00:00:00Z"),
                Optional.empty(),
                offset -> {
                    throw new IOException("geheim");
                },
                Caching.PUBLIC);
    }

    private static Answer film() {
        return new Answer.Stream(
                "video/mp4",
                FILM.length,
                "v1",
                Instant.parse("2026-01-01T00:00:00Z"),
                Optional.empty(),
                offset -> new ByteArrayInputStream(FILM, (int) offset, FILM.length - (int) offset),
                Caching.PUBLIC);
    }

    @Test
    void aPageStandsInTheLayoutWithAllHeaders() throws Exception {
        HttpResponse<String> answer = site.get("/proef");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("<title>Proef · Pleegplein</title>"), answer.body());
        assertTrue(answer.body().contains("<p>Hallo</p>"));
        assertTrue(header(answer, "Content-Security-Policy").startsWith("default-src 'none'; script-src 'self'"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("public, no-cache", header(answer, "Cache-Control"));
        assertEquals("Accept-Encoding, Cookie", header(answer, "Vary"));
        assertTrue(header(answer, "X-Request-Id").length() > 20);
        assertFalse(answer.headers().firstValue("Set-Cookie").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: [::::]", "Host: localhost\r\nHost: evil.example", "Host: a b", "Host: a/b"})
    void aHostThatCannotBeOrIsThereTwiceIsRefused(String hosts) throws Exception {
        String answer = site.raw("GET /proef HTTP/1.1", hosts);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    }

    @Test
    void aBodyInBrokenChunksIsTheSendersFault() throws Exception {
        String answer = site.raw(
                "POST /taal HTTP/1.1",
                "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close"
                        + "\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    }

    @Test
    void whatNeverChangesStillSaysThatItIsCompressedForSome() throws Exception {
        assertEquals("Accept-Encoding", header(site.get("/proef/vast"), "Vary"));
    }

    @Test
    void anUnchangedPageIsNotSentAgain() throws Exception {
        String tag = header(site.get("/proef"), "ETag");
        HttpResponse<String> again = site.get("/proef", "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, header(again, "ETag"));
    }

    @Test
    void aPageForSomebodyKnownIsPrivate() throws Exception {
        HttpResponse<String> answer = site.get("/proef", "Cookie", "session=abc");
        assertEquals("private, no-cache", header(answer, "Cache-Control"));
    }

    @Test
    void longTextsAreCompressedForWhoCanReadThat() throws Exception {
        assertEquals("gzip", header(site.get("/", "Accept-Encoding", "br, gzip"), "Content-Encoding"));
        assertEquals("", header(site.get("/", "Accept-Encoding", "gzip;q=0"), "Content-Encoding"));
    }

    @Test
    void aQuestionForTheHeadGetsNoBody() throws Exception {
        HttpResponse<String> answer =
                site.send(site.request("/proef").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
        assertTrue(Integer.parseInt(header(answer, "Content-Length")) > 500);
    }

    @Test
    void aTrailingSlashLeadsToTheOneAddress() throws Exception {
        HttpResponse<String> answer = site.get("/proef/?a=b");
        assertEquals(301, answer.statusCode());
        assertEquals("/proef?a=b", header(answer, "Location"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/proef/%zz",
                "/proef/%",
                "/proef/%00",
                "/proef/%c0%af",
                "/proef/%ff",
                "/proef/../x",
                "/proef/%2e%2e/x",
                "/proef/a;b=c",
                "/proef/a%5cb",
                "/proef/a%2fb",
                "/proef//item",
                "//evil.example/",
                "/proef/zoek?q=%c3",
                "/proef/zoek?q=%00"
            })
    void oddAddressesAreRefused(String path) throws IOException {
        String answer = site.raw("GET " + path + " HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer.lines().findFirst().orElse("nothing"));
        assertFalse(answer.contains("at nl.pleegplein"));
    }

    @Test
    void aHugeQueryIsRefusedAndALongWordIsCut() throws Exception {
        assertEquals(414, site.get("/proef/zoek?q=" + "a".repeat(6_500)).statusCode());
        assertEquals(
                2_000, site.get("/proef/zoek?q=" + "a".repeat(5_000)).body().length());
    }

    @Test
    void methodsThatArePossibleElsewhereAreNamed() throws Exception {
        HttpResponse<String> answer = site.post("/proef", "a=b");
        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD", header(answer, "Allow"));
        assertTrue(answer.body().contains("Dat kan hier niet"));
        assertEquals(405, site.send(site.request("/proef").DELETE()).statusCode());
        assertEquals(404, site.send(site.request("/proef/nergens").DELETE()).statusCode());
        assertEquals(404, site.send(site.request("/nergens").DELETE()).statusCode());
        assertTrue(site.raw("OPTIONS /proef/formulier HTTP/1.1").contains("Allow: GET, HEAD, POST"));
        assertTrue(site.raw("OPTIONS /proef HTTP/1.1").contains("Allow: GET, HEAD\r\n"));
        assertTrue(site.raw("OPTIONS /nergens HTTP/1.1").startsWith("HTTP/1.1 404"));
        assertTrue(site.raw("PROPFIND /proef HTTP/1.1").startsWith("HTTP/1.1 501"));
        assertTrue(site.raw("TRACE /proef HTTP/1.1").startsWith("HTTP/1.1 405"));
    }

    @Test
    void aFailureIsAPageWithANumberAndWithoutDetails() throws Exception {
        for (String path : List.of("/proef/stuk", "/proef/half-stuk")) {
            HttpResponse<String> answer = site.get(path);
            assertEquals(500, answer.statusCode());
            assertTrue(answer.body().contains(header(answer, "X-Request-Id")), answer.body());
            assertFalse(answer.body().contains("geheim"));
            assertEquals("no-store", header(answer, "Cache-Control"));
        }
    }

    @Test
    void refusalsOfADomainHaveTheirOwnStatus() throws Exception {
        assertEquals(404, site.get("/proef/onbekend").statusCode());
        assertEquals(410, site.get("/proef/weg").statusCode());
        long asked = System.nanoTime();
        HttpResponse<String> busy = site.get("/proef/druk");
        assertEquals(429, busy.statusCode());
        assertEquals("7", header(busy, "Retry-After"));
        assertTrue(System.nanoTime() - asked >= 1_000_000_000, "who asks again at once takes nothing from others");
        HttpResponse<String> form = site.get("/proef/te-vaak");
        assertEquals(429, form.statusCode());
        assertEquals("9", header(form, "Retry-After"), "also when the section shows a page of its own");
        assertTrue(form.body().contains("Getypt"));
        HttpResponse<String> unknown = site.get("/nergens");
        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.body().contains("Deze pagina is er niet"));
    }

    @Test
    void aSectionThatHangsIsAnsweredForAndCostsOnlyItself() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> hanging = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            hanging.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return site.get("/proef/hangt");
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        assertEquals(200, site.get("/").statusCode());
        for (CompletableFuture<HttpResponse<String>> answer : hanging) {
            assertEquals(503, answer.get().statusCode());
            assertTrue(answer.get().headers().firstValue("Retry-After").isPresent());
        }
        assertEquals(200, site.get("/").statusCode());
    }

    @Test
    void aSectionThatAlwaysFailsRestsForAWhile() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertEquals(500, site.get("/proef/stuk").statusCode());
        }
        assertEquals(503, site.get("/proef").statusCode());
        assertEquals(SectionState.State.RESTING, state("proef").state());
        String why = state("proef").reason();
        assertTrue(why.matches("Failed too often, the last time: java\\.[a-zA-Z.]+Exception"), why);
        clock.pass(Duration.ofSeconds(31));
        assertEquals(200, site.get("/proef").statusCode());
        assertEquals(SectionState.State.SHOWN, state("proef").state());
    }

    @Test
    void whatFailsBecauseItIsBeingChangedIsAwayAndNobodysFault() throws Exception {
        site.sections().unsettle(section);
        for (String path : List.of("/proef/stuk", "/proef/half-stuk")) {
            HttpResponse<String> answer = site.get(path);
            assertEquals(503, answer.statusCode());
            assertEquals("5", header(answer, "Retry-After"));
        }
        assertEquals(0, state("proef").failures());
        assertEquals(200, site.get("/proef").statusCode());
    }

    @Test
    void aSectionThatIsAwayIsExpectedBackUntilItWasUninstalledForTwoMinutes() throws Exception {
        site.sections().stop(section);
        HttpResponse<String> away = site.get("/proef");
        assertEquals(503, away.statusCode());
        assertTrue(away.headers().firstValue("Retry-After").isPresent());
        clock.pass(Duration.ofMinutes(30));
        assertEquals(503, site.get("/proef").statusCode());
        site.sections().start(section, Map.of());
        assertEquals(200, site.get("/proef").statusCode());
        site.sections().uninstall(section);
        assertEquals(503, site.get("/proef").statusCode());
        clock.pass(Duration.ofSeconds(121));
        assertEquals(404, site.get("/proef").statusCode());
    }

    @Test
    void anEmptyHomePageSaysThatWhatIsAwayComesBack() throws Exception {
        assertTrue(site.get("/").body().contains("Het plein is nog leeg"));
        site.sections().stop(section);
        assertTrue(site.get("/").body().contains("Even geduld"));
    }

    @Test
    void aDomainThatWasRemovedOnPurposeIsGoneAtOnceAndMayComeBack() throws Exception {
        site.sections().stop(section);
        site.sections().directory().removed("proef");
        assertEquals(404, site.get("/proef").statusCode());
        site.sections().start(section, Map.of());
        assertEquals(200, site.get("/proef").statusCode());
    }

    @Test
    void aDomainThatTheGateWithholdsIsNotShown() throws Exception {
        site.sections().withhold("proef");
        assertEquals(503, site.get("/proef").statusCode());
        assertEquals(SectionState.State.WITHHELD, state("proef").state());
    }

    @Test
    void whoWasFirstKeepsAPath() throws Exception {
        TestSection second = new TestSection(
                "ander",
                section.paths(),
                Routes.builder().get("/proef", r -> text("dief")).build(),
                List.of());
        site.sections().start(second, Map.of());
        assertTrue(site.get("/proef").body().contains("Hallo"));
        assertEquals(SectionState.State.REFUSED, state("ander").state());
        site.sections().stop(section);
        assertEquals("dief", site.get("/proef").body());
    }

    @Test
    void aFormNeedsTheTokenOfItsOwnBrowser() throws Exception {
        HttpResponse<String> page = site.get("/proef/formulier");
        assertTrue(header(page, "Cache-Control").startsWith("private"));
        String cookie = header(page, "Set-Cookie").replaceAll(";.*", "");
        Matcher token = TOKEN.matcher(page.body());
        assertTrue(token.find());
        String form = "naam=J%C3%A1n&_csrf=" + token.group(1);

        assertEquals(
                "Gekregen: Ján",
                site.post("/proef/formulier", form, "Cookie", cookie).body());
        assertEquals(403, site.post("/proef/formulier", form).statusCode());
        assertEquals(
                403, site.post("/proef/formulier", "naam=x", "Cookie", cookie).statusCode());
        assertEquals(
                403,
                site.post("/proef/formulier", form, "Cookie", cookie, "Sec-Fetch-Site", "cross-site")
                        .statusCode());
        assertEquals(
                403,
                site.post("/proef/formulier", form, "Cookie", cookie, "Origin", "https://evil.example")
                        .statusCode());
        String other = "csrf=AAAAAAAAAAAAAAAAAAAAAA";
        assertEquals(403, site.post("/proef/formulier", form, "Cookie", other).statusCode());
    }

    @Test
    void whoMustSayWhoTheyAreIsToldSo() throws Exception {
        for (String[] headers : new String[][] {
            {}, {"Authorization", "Bearer " + TestSite.OPERATOR}, {"Authorization", "Basic nonsense"}
        }) {
            HttpResponse<String> answer = site.get("/proef/beheer", headers);
            assertEquals(401, answer.statusCode());
            assertEquals("Bearer realm=\"Pleegplein\"", header(answer, "WWW-Authenticate"));
            assertEquals("no-store", header(answer, "Cache-Control"));
            assertTrue(answer.body().contains("Zeg eerst wie je bent"), answer.body());
            assertTrue(answer.body().contains("noindex"), answer.body());
            assertFalse(answer.body().contains("binnen"), answer.body());
        }
        String english = site.get("/proef/beheer", "Cookie", "lang=en").body();
        assertTrue(english.contains("First say who you are"), english);
        assertEquals(
                "binnen", site.get("/proef/beheer", "Cookie", "session=beheer").body());
    }

    private static Answer received(WebRequest request) {
        int size = request.upload("foto").map(file -> file.bytes().length).orElse(0);
        return text(request.field("naam") + ": " + size);
    }

    private HttpRequest.Builder withFile(String path, String token, int size, String... headers) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"naam\"\r\n\r\nEén"
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n" + "x".repeat(size) + "\r\n--b--\r\n";
        return site.request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void filesComeWithAFormWhereTheyAreExpected() throws Exception {
        HttpResponse<String> page = site.get("/proef/formulier");
        Matcher token = TOKEN.matcher(page.body());
        assertTrue(token.find());
        String cookie = header(page, "Set-Cookie").split(";", 2)[0];

        HttpResponse<String> taken = site.send(withFile("/proef/foto", token.group(1), 12_000, "Cookie", cookie));
        assertEquals("Eén: 12000", taken.body());
        assertEquals(
                413,
                site.send(withFile("/proef/foto", token.group(1), 16_000, "Cookie", cookie))
                        .statusCode());
        assertEquals(
                403,
                site.send(withFile("/proef/foto", "", 10, "Cookie", cookie)).statusCode());
        assertEquals(
                415,
                site.send(withFile("/proef/formulier", token.group(1), 10, "Cookie", cookie))
                        .statusCode());
        String form = "naam=x&_csrf=" + token.group(1);
        assertEquals("x: 0", site.post("/proef/foto", form, "Cookie", cookie).body());
    }

    @Test
    void oversizedBodiesAreRefusedWhateverTheirLengthIsSaidToBe() throws Exception {
        assertEquals(
                413, site.post("/proef/formulier", "a=" + "b".repeat(11_000)).statusCode());
        byte[] body = ("a=" + "b".repeat(11_000)).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> chunked = site.send(site.request("/proef/formulier")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertEquals(413, chunked.statusCode());
        HttpResponse<String> json = site.send(site.request("/proef/formulier")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertEquals(415, json.statusCode());
    }

    @Test
    void partsOfAFileCanBeAskedFor() throws Exception {
        HttpResponse<String> whole = site.get("/proef/film");
        assertEquals("0123456789", whole.body());
        assertEquals("bytes", header(whole, "Accept-Ranges"));
        HttpResponse<String> part = site.get("/proef/film", "Range", "bytes=2-4");
        assertEquals(206, part.statusCode());
        assertEquals("234", part.body());
        assertEquals("bytes 2-4/10", header(part, "Content-Range"));
        assertEquals("789", site.get("/proef/film", "Range", "bytes=-3").body());
        assertEquals(416, site.get("/proef/film", "Range", "bytes=10-").statusCode());
        assertEquals(
                200,
                site.get("/proef/film", "Range", "bytes=2-4", "If-Range", "\"v0\"")
                        .statusCode());
        assertEquals(
                206,
                site.get("/proef/film", "Range", "bytes=2-4", "If-Range", "\"v1\"")
                        .statusCode());
        HttpResponse<String> head = site.send(
                site.request("/proef/film", "Range", "bytes=2-4").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("10", header(head, "Content-Length"));
        assertEquals(304, site.get("/proef/film", "If-None-Match", "\"v1\"").statusCode());
        assertEquals(
                304,
                site.get("/proef/film", "If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT")
                        .statusCode());
    }

    @Test
    void onlyNamedOriginsMayFrameACard() throws Exception {
        String policy = header(site.get("/proef/kaart"), "Content-Security-Policy");
        assertTrue(policy.endsWith("frame-ancestors https://partner.example"), policy);
    }

    @Test
    void onlyAPageWithAVideoElsewhereMayFrameThatSiteAndGetsTheScriptForIt() throws Exception {
        HttpResponse<String> video = site.get("/proef/video");
        String policy = header(video, "Content-Security-Policy");
        assertTrue(policy.endsWith("frame-ancestors 'none'; frame-src https://a.example https://b.example"), policy);
        assertTrue(video.body().contains("/video-elsewhere.js\""), video.body());
        HttpResponse<String> known = site.get("/proef/video", "If-None-Match", header(video, "ETag"));
        assertEquals(304, known.statusCode());
        assertEquals(policy, header(known, "Content-Security-Policy"));

        HttpResponse<String> other = site.get("/proef");
        assertFalse(header(other, "Content-Security-Policy").contains("frame-src"));
        assertFalse(other.body().contains("video-elsewhere.js"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example",
                "https://a.example/",
                "https://a.example; script-src *",
                "https://a.example https://b.example",
                "https://*.example",
                "https://a.example\r\nX: y",
                "https://a@b.example",
                "https://a.example:8443",
                "https:",
                "*",
                ""
            })
    void onlyTheNameOfAHostWithHttpsMayBeFramed(String origin) {
        assertThrows(
                IllegalArgumentException.class, () -> PageHead.titled("Video").framing(Set.of(origin)));
    }

    @Test
    void assetsAreKeptForEverAtTheirHashOnly() throws Exception {
        Matcher link = Pattern.compile("href=\"(/assets/shell/[0-9a-f]+/)pleegplein.css\"")
                .matcher(site.get("/").body());
        assertTrue(link.find());
        HttpResponse<String> css = site.get(link.group(1) + "pleegplein.css", "Accept-Encoding", "gzip");
        assertEquals(200, css.statusCode());
        assertEquals("gzip", header(css, "Content-Encoding"));
        assertEquals("public, max-age=31536000, immutable", header(css, "Cache-Control"));
        HttpResponse<String> older = site.get("/assets/shell/000000000000/pleegplein.css");
        assertEquals(200, older.statusCode());
        assertEquals("no-store", header(older, "Cache-Control"));
        assertEquals(404, site.get(link.group(1) + "sections.properties").statusCode());
        assertEquals(404, site.get("/assets/nergens/000000000000/x.css").statusCode());
    }

    @Test
    void theLanguageIsChosenWithAFormAndKeptInACookie() throws Exception {
        HttpResponse<String> answer = site.post("/taal", "lang=en&terug=%2Fproef%3Fa%3Db");
        assertEquals(303, answer.statusCode());
        assertEquals("/proef?a=b", header(answer, "Location"));
        assertTrue(header(answer, "Set-Cookie").startsWith("lang=en;"));
        assertEquals("/", header(site.post("/taal", "lang=en&terug=%2F%2Fevil.example"), "Location"));
        assertEquals("/", header(site.post("/taal", "lang=en&terug=%2F%5Cevil.example"), "Location"));
        String english = site.get("/", "Cookie", "lang=en").body();
        assertTrue(english.contains("<html lang=\"en\">"));
        assertTrue(english.contains("Know, learn and find each other"));
    }

    @Test
    void aHomeBlockThatFailsIsLeftOut() throws Exception {
        site.frontend().homeBlocks().add("stuk", new Block(1, request -> {
            throw new IllegalStateException("stuk");
        }));
        site.frontend()
                .homeBlocks()
                .add(
                        "heel",
                        new Block(
                                2,
                                request ->
                                        Optional.of(output -> output.writeContent("<h2>" + request.path() + "</h2>"))));
        HttpResponse<String> home = site.get("/");
        assertEquals(200, home.statusCode());
        assertTrue(home.body().contains("<h2>/</h2>"));
        site.sections().stop(section);
        assertFalse(site.get("/").body().contains("<h2>/</h2>"));
    }

    @Test
    void requestIdsOfAProxyAreKeptWhenTheyAreSane() throws Exception {
        assertEquals("abc-123-def", header(site.get("/", "X-Request-Id", "abc-123-def"), "X-Request-Id"));
        assertEquals(
                36,
                header(site.get("/", "X-Request-Id", "a b<script>"), "X-Request-Id")
                        .length());
    }

    @Test
    void programsGetProblemsAsJson() throws Exception {
        String answer = site.raw("GET /api/a%2fb HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
        HttpResponse<String> away = site.get("/api/library", "X-Request-Id", "abc-123-def");
        assertEquals("application/problem+json", header(away, "Content-Type"));
        assertEquals("15", header(away, "Retry-After"));
        assertEquals(
                "{\"type\":\"about:blank\",\"title\":\"Away for a moment, please try again\",\"status\":503,"
                        + "\"request\":\"abc-123-def\"}",
                away.body());
    }

    @Test
    void whateverIsAwaySaysWhenToComeBack() throws Exception {
        HttpResponse<String> page = site.get("/proef/deels");
        assertEquals(503, page.statusCode());
        assertEquals("15", header(page, "Retry-After"));
    }

    @Test
    void aFormThatDoesNotArriveInTimeIsRefused() throws Exception {
        Settings hasty = TestSite.settings(Duration.ofSeconds(10), Duration.ofMillis(100), Set.of());
        try (TestSite quick = new TestSite(folder.resolve("quick"), clock, hasty, PER_SECTION, 0);
                Socket sender = quick.unfinished("/taal", "lang=e")) {
            String answer = new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("Connection: close"), answer);
            assertTrue(answer.contains("Het duurde te lang"), answer);
        }
    }

    @Test
    void aFormForWhichThereIsNoMemoryIsToldThatItIsBusy() throws Exception {
        Settings tight = TestSite.settings(Duration.ofSeconds(10), Duration.ofSeconds(10), Set.of(), 32 * 1024);
        try (TestSite small = new TestSite(folder.resolve("small"), clock, tight, PER_SECTION, 0)) {
            HttpResponse<String> busy = small.post("/taal", "lang=en&a=" + "b".repeat(9_000));
            assertEquals(503, busy.statusCode());
            assertTrue(busy.body().contains("Het is nu erg druk"), busy.body());
            assertEquals("10", header(busy, "Retry-After"));
            assertEquals("no-store", header(busy, "Cache-Control"));
            for (int i = 0; i < 10; i++) {
                assertEquals(303, small.post("/taal", "lang=en").statusCode());
            }
        }
    }

    @Test
    void formsThatDoNotArriveHoldNoThreadsOfTheServer() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < TestSite.THREADS * 2; i++) {
                slow.add(site.unfinished("/proef/formulier", "naam="));
            }
            HttpResponse<String> answer = site.send(
                    site.request("/proef").timeout(Duration.ofSeconds(20)).GET());
            assertEquals(200, answer.statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void whoReadsSlowlyHoldsNoPlaceInTheSection() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < PER_SECTION * 6; i++) {
                Socket socket = site.connected();
                slow.add(socket);
                socket.getOutputStream()
                        .write("GET /proef/groot HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                assertEquals('H', socket.getInputStream().read());
            }
            assertEquals(200, site.get("/proef").statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        assertEquals(LARGE.length, site.get("/proef/groot").body().length());
    }

    @Test
    void aFileThatCannotBeOpenedIsAFailureForTheReader() throws Exception {
        HttpResponse<String> answer = site.get("/proef/verdwenen");
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains(header(answer, "X-Request-Id")), answer.body());
        assertFalse(answer.body().contains("geheim"));
        assertTrue(header(answer, "Content-Security-Policy").startsWith("default-src 'none'"));
        assertEquals("", header(answer, "ETag"));
    }

    @Test
    void aSectionIsNotBlamedForFilesThatCannotBeOpened() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertEquals(500, site.get("/proef/verdwenen").statusCode());
        }
        assertEquals(0, state("proef").failures());
        assertEquals(200, site.get("/proef").statusCode());
    }

    @Test
    void onlyTheWayThatAllMayKnowIsKeptByCachesOfAll() throws Exception {
        HttpResponse<String> moved = site.get("/proef/verhuisd");
        assertEquals(301, moved.statusCode());
        assertEquals("public, max-age=3600", header(moved, "Cache-Control"));
        assertEquals("Cookie", header(moved, "Vary"));
        HttpResponse<String> forMember = site.get("/proef/verhuisd", "Cookie", "session=abc");
        assertEquals("private, no-cache", header(forMember, "Cache-Control"));
    }

    @Test
    void anErrorOutsideASectionGivesOurOwnPage() throws Exception {
        HttpResponse<String> answer = site.get("/proef", "Cookie", "session=" + TestSite.ENDLESS);
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains("Er ging iets mis"), answer.body());
        assertTrue(header(answer, "Content-Security-Policy").startsWith("default-src 'none'"));
    }

    @Test
    void aHandlerWithoutEndFailsLikeAnyOther() throws Exception {
        HttpResponse<String> answer = site.get("/proef/diep");
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains(header(answer, "X-Request-Id")));
    }

    @Test
    void aSectionThatSaysNonsenseIsRefusedAndCostsNobodyAPage() throws Exception {
        MenuEntry noTitle = new MenuEntry(null, "/gek", "book", 1, MenuEntry.Slot.MAIN);
        MenuEntry noIcon = new MenuEntry("about.title", "/gek", null, 1, MenuEntry.Slot.FOOT);
        MenuEntry noSlot = new MenuEntry("about.title", "/gek", "book", 1, null);
        MenuEntry elsewhere = new MenuEntry("about.title", "//evil.example", "book", 1, MenuEntry.Slot.MAIN);
        for (MenuEntry entry : List.of(noTitle, noIcon, noSlot, elsewhere)) {
            refused(new TestSection("gek", Set.of("gek"), Routes.builder().build(), Collections.singletonList(entry)));
        }
        refused(new TestSection("gek", Set.of("gek"), null, List.of()));
        refused(new Speechless());
    }

    private void refused(WebSection nonsense) throws Exception {
        site.sections().start(nonsense, Map.of());
        SectionState state = state("bundle.gek");
        assertEquals(SectionState.State.REFUSED, state.state());
        assertTrue(state.reason().startsWith("A menu entry") || state.reason().startsWith("The section has no"));
        assertEquals(200, site.get("/").statusCode());
        assertEquals(404, site.get("/gek").statusCode());
        site.sections().stop(nonsense);
    }

    @Test
    void nobodyTakesThePlaceOfTheShell() throws Exception {
        for (TestSection thief : List.of(
                new TestSection("shell", Set.of("gek"), Routes.builder().build(), List.of()),
                new TestSection("dief", Set.of(""), Routes.builder().build(), List.of()),
                new TestSection("dief", Set.of("over"), Routes.builder().build(), List.of()))) {
            TestDirectory early = new TestDirectory(folder.resolve("early"), clock, threads, 2, Frontend.texts(clock));
            early.start(thief, Map.of());
            SectionState state = early.directory().all().get(0);
            assertEquals(SectionState.State.REFUSED, state.state());
            assertTrue(state.reason().endsWith("belongs to the shell"), state.reason());
        }
    }

    private SectionState state(String id) {
        return site.sections().directory().all().stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static final class Speechless implements WebSection {
        @Override
        public String id() {
            return "gek";
        }

        @Override
        public Set<String> paths() {
            return Set.of("gek");
        }

        @Override
        public Routes routes() {
            return Routes.builder().build();
        }

        @Override
        public Messages messages() {
            return null;
        }
    }

    private record Block(int order, Function<WebRequest, Optional<Content>> content) implements HomeBlock {
        @Override
        public String section() {
            return "proef";
        }

        @Override
        public boolean wide() {
            return true;
        }

        @Override
        public Optional<Content> render(WebRequest request) {
            return content.apply(request);
        }
    }
}
