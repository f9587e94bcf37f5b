package nl.pleegplein.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.MenuEntry.Slot;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.SectionState;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.shell.entry.EntryLimits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shell does for who signs in, and shows to who has. */
class SigningInTest {
    private static final String TOKEN = TestSite.SIGNED_IN + "-1";
    private static final String MEMBER = "session=" + TOKEN;
    private static final String OPERATOR = "session=" + TestSite.SIGNED_IN + "-beheer";

    private final TestSection accounts = new TestSection(
            "mensen",
            Set.of("inloggen", "mijn"),
            Routes.builder()
                    .get("/inloggen", SigningInTest::page)
                    .get("/inloggen/klaar", request -> new Answer.SignedIn(TOKEN, Optional.empty(), "/mijn"))
                    .get(
                            "/inloggen/lang",
                            request -> new Answer.SignedIn(TOKEN, Optional.of(Duration.ofDays(60)), "/mijn"))
                    .get(
                            "/inloggen/bekend",
                            request -> new Answer.SignedIn(
                                    TOKEN, Optional.empty(), Optional.of("m".repeat(20) + ".a"), "/mijn"))
                    .get("/inloggen/wie", SigningInTest::mark)
                    .get(
                            "/inloggen/weg",
                            request -> new Answer.Away(
                                    URI.create("https://id.example/a?b=c"), "wat.te-doen", Duration.ofMinutes(10)))
                    .get("/inloggen/terug", SigningInTest::back)
                    .get("/mijn", SigningInTest::own)
                    .get("/mijn/uit", request -> new Answer.SignedOut("/"))
                    .get("/mijn/tekst", SigningInTest::form)
                    .post("/mijn/tekst", SigningInTest::sent)
                    .build(),
            List.of(
                    new MenuEntry("about.title", "/inloggen", "log-in", 1, Slot.SIGN_IN),
                    new MenuEntry("home.crumb", "/mijn", "circle-user", 1, Slot.OWN)));

    private final TestSection desk = new TestSection(
            "bureau",
            Set.of("beheer"),
            Routes.builder().get("/beheer/alles", SigningInTest::page).build(),
            List.of(new MenuEntry("about.title", "/beheer/alles", "blocks", 1, Slot.MANAGE, Set.of(Role.OPERATOR))));

    private final TestSection post = new TestSection(
            "post",
            Set.of("beheer/post"),
            Routes.builder()
                    .get("/beheer/post", SigningInTest::page)
                    .get("/beheer/post/{id}", SigningInTest::page)
                    .build(),
            List.of(new MenuEntry("home.crumb", "/beheer/post", "mail", 2, Slot.MANAGE, Set.of(Role.OPERATOR))));

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void startSite() throws Exception {
        Settings settings = new Settings(
                "",
                Set.of("127.0.0.1"),
                new EntryLimits(10_000, 10_000, 20_000),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                4 * 1024 * 1024,
                0);
        site = new TestSite(folder, new TestClock(), settings, 4, 0);
        List.of(accounts, desk, post).forEach(section -> site.sections().start(section, Map.of()));
    }

    @AfterEach
    void stopSite() throws Exception {
        site.close();
    }

    private static Answer page(WebRequest request) {
        return Answer.page(
                PageHead.titled("Proef").unlisted(), output -> output.writeContent("<p>x</p>"), Caching.PUBLIC);
    }

    private static Answer back(WebRequest request) {
        return new Answer.Redirect("/mijn/" + request.errand().orElse("niets"), false);
    }

    private static Answer own(WebRequest request) {
        return request.viewer().isMember() ? page(request) : new Answer.SignIn();
    }

    private static Answer mark(WebRequest request) {
        String mark = request.mark().orElse("");
        return Answer.page(PageHead.titled("Proef"), output -> output.writeContent("[" + mark + "]"), Caching.PUBLIC);
    }

    private static Answer form(WebRequest request) {
        String token = request.csrfToken();
        return Answer.page(
                PageHead.titled("Proef"), output -> output.writeContent("<p>" + token + "</p>"), Caching.PRIVATE);
    }

    private static Answer sent(WebRequest request) {
        return request.viewer().isMember() ? new Answer.Redirect("/mijn", false) : new Answer.SignIn();
    }

    @Test
    void theBrowserGetsItsSessionAndGivesItBack() throws Exception {
        HttpResponse<String> in = site.get("/inloggen/klaar");
        assertEquals(303, in.statusCode());
        assertEquals(Optional.of("/mijn"), in.headers().firstValue("Location"));
        assertEquals(Optional.of("no-store"), in.headers().firstValue("Cache-Control"));
        assertEquals(List.of(MEMBER + "; Path=/; HttpOnly; SameSite=Lax"), cookies(in));
        assertEquals(
                List.of(MEMBER + "; Path=/; Max-Age=5184000; HttpOnly; SameSite=Lax"),
                cookies(site.get("/inloggen/lang")));

        HttpResponse<String> marked = site.get("/inloggen/bekend");
        assertEquals(
                "known=" + "m".repeat(20) + ".a; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
                cookies(marked).get(1));
        assertTrue(site.get("/inloggen/wie", "Cookie", "known=abc").body().contains("[abc]"));

        HttpResponse<String> out = site.get("/mijn/uit", "Cookie", MEMBER);
        assertEquals(List.of("session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"), cookies(out));
        assertEquals(Optional.of("\"cache\""), out.headers().firstValue("Clear-Site-Data"));
    }

    @Test
    void overHttpsNobodyElseCanSetIt() throws Exception {
        String[] secure = {"X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https"};
        assertEquals(
                List.of("__Host-" + MEMBER + "; Path=/; Secure; HttpOnly; SameSite=Lax"),
                cookies(site.get("/inloggen/klaar", secure)));
        assertEquals(401, site.get("/mijn", with(secure, "Cookie", MEMBER)).statusCode());
        assertEquals(
                200,
                site.get("/mijn", with(secure, "Cookie", "__Host-" + MEMBER)).statusCode());
    }

    @Test
    void whoLeavesComesBackWithTheirErrandOnce() throws Exception {
        HttpResponse<String> away = site.get("/inloggen/weg");
        assertEquals(303, away.statusCode());
        assertEquals(Optional.of("https://id.example/a?b=c"), away.headers().firstValue("Location"));
        assertEquals(Optional.of("no-store"), away.headers().firstValue("Cache-Control"));
        assertEquals(List.of("errand=wat.te-doen; Path=/; Max-Age=600; HttpOnly; SameSite=Lax"), cookies(away));

        HttpResponse<String> back = site.get("/inloggen/terug", "Cookie", "errand=wat.te-doen");
        assertEquals(Optional.of("/mijn/wat.te-doen"), back.headers().firstValue("Location"));
        assertEquals(List.of("errand=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"), cookies(back));

        String[] secure = {"X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https"};
        assertEquals(
                List.of("__Host-errand=wat.te-doen; Path=/; Max-Age=600; Secure; HttpOnly; SameSite=Lax"),
                cookies(site.get("/inloggen/weg", secure)));
        assertEquals(
                Optional.of("/mijn/niets"),
                site.get("/inloggen/terug", with(secure, "Cookie", "errand=wat.te-doen"))
                        .headers()
                        .firstValue("Location"),
                "what a neighbour could have set");
    }

    @Test
    void nobodyIsSentAwayWithoutHttps() {
        for (String address : List.of("http://id.example/", "javascript:alert(1)", "/mijn", "ftp://id.example/")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Answer.Away(URI.create(address), "x", Duration.ZERO),
                    address);
        }
    }

    @Test
    void whoMustSayWhoTheyAreFindsTheWayInAndBack() throws Exception {
        HttpResponse<String> refused = site.get("/mijn?deel=naam");
        assertEquals(401, refused.statusCode());
        assertEquals(
                Optional.of("Bearer realm=\"Pleegplein\""), refused.headers().firstValue("WWW-Authenticate"));
        assertEquals(
                "/inloggen?terug=%2Fmijn%3Fdeel%3Dnaam",
                Jsoup.parse(refused.body()).select("main a.button.main").attr("href"));
    }

    @Test
    void whoIsNoLongerSignedInLosesNothingThatTheyTyped() throws Exception {
        String cookie =
                cookies(site.get("/mijn/tekst", "Cookie", MEMBER)).get(0).replaceAll(";.*", "");
        String token = Jsoup.parse(site.get("/mijn/tekst", "Cookie", MEMBER + "; " + cookie)
                        .body())
                .select("main p")
                .text();
        HttpResponse<String> refused = site.post(
                "/mijn/tekst?deel=a",
                "_csrf=" + token + "&tekst=%3Cb%3EHallo+%26+dag&keuze=1&keuze=2",
                "Cookie",
                cookie);
        assertEquals(401, refused.statusCode());
        Document page = Jsoup.parse(refused.body());
        assertEquals("/inloggen", page.select("main a.button.main").attr("href"));
        assertEquals("/mijn/tekst?deel=a", page.select("main form").attr("action"));
        assertEquals(
                List.of("<b>Hallo & dag", "1", "2"),
                page.select("main form input[name=tekst], main form input[name=keuze]")
                        .eachAttr("value"));
        for (String secret : new String[] {"password", "present", "code"}) {
            String closed = site.post(
                            "/mijn/tekst", "_csrf=" + token + "&tekst=Hallo&" + secret + "=geheim", "Cookie", cookie)
                    .body();
            assertTrue(Jsoup.parse(closed).select("main form").isEmpty() && !closed.contains("geheim"), secret);
        }
        String again = page.select("main form input[name=_csrf]").attr("value");
        HttpResponse<String> sent =
                site.post("/mijn/tekst?deel=a", "_csrf=" + again + "&tekst=Hallo", "Cookie", MEMBER + "; " + cookie);
        assertEquals(303, sent.statusCode());
    }

    @Test
    void withoutAccountsThereIsNoWayIn() throws Exception {
        site.sections().stop(accounts);
        site.sections()
                .start(
                        TestSection.of(
                                "dicht",
                                Routes.builder()
                                        .get("/dicht", SigningInTest::own)
                                        .build()),
                        Map.of());
        HttpResponse<String> refused = site.get("/dicht");
        assertEquals(401, refused.statusCode());
        assertTrue(Jsoup.parse(refused.body())
                .select("a.account, main a.button.main")
                .isEmpty());
    }

    @Test
    void theHeadOfAPageLeadsInOrToOnesOwnPages() throws Exception {
        assertEquals("/inloggen?terug=%2Fbeheer%2Falles%3Fa%3Db", account(site.get("/beheer/alles?a=b")));
        assertEquals("/inloggen", account(site.get("/inloggen")));
        assertEquals("/inloggen", account(site.post("/mijn", "a=b")), "what takes forms only shows nothing");
        assertEquals("/mijn", account(site.get("/beheer/alles", "Cookie", MEMBER)));
    }

    @Test
    void whoLooksAfterTheSiteFindsAllItsPagesOnEachOfThem() throws Exception {
        Document own =
                Jsoup.parse(site.get("/beheer/post/7", "Cookie", OPERATOR).body());
        assertEquals(
                List.of("/beheer/alles", "/beheer/post"), own.select(".desk a").eachAttr("href"));
        assertEquals("/beheer/post", own.select(".desk a[aria-current=page]").attr("href"));
        assertTrue(Jsoup.parse(site.get("/mijn", "Cookie", OPERATOR).body())
                .select(".desk")
                .isEmpty());
        site.sections().stop(post);
        assertTrue(
                Jsoup.parse(site.get("/beheer/alles", "Cookie", OPERATOR).body())
                        .select(".desk")
                        .isEmpty(),
                "one alone leads nowhere");
        assertTrue(Jsoup.parse(site.get("/beheer/alles", "Cookie", MEMBER).body())
                .select(".desk")
                .isEmpty());
    }

    @Test
    void onesOwnPagesStandTogetherOnEachOfThem() throws Exception {
        TestSection page = new TestSection(
                "pagina",
                Set.of("mijn/pagina"),
                Routes.builder()
                        .get("/mijn/pagina", SigningInTest::page)
                        .get("/mijn/pagina/foto", SigningInTest::page)
                        .build(),
                List.of(new MenuEntry("about.title", "/mijn/pagina", "user-round", 20, Slot.OWN)));
        assertEquals(List.of(), desk("/mijn", MEMBER), "one alone leads nowhere");
        site.sections().start(page, Map.of());
        assertEquals(List.of("/mijn here", "/mijn/pagina"), desk("/mijn", MEMBER));
        assertEquals(List.of("/mijn", "/mijn/pagina here"), desk("/mijn/pagina/foto", MEMBER));
        assertEquals(List.of(), desk("/mijn/pagina", "other=1"), "not for who is not signed in");
        assertEquals(List.of(), desk("/inloggen", MEMBER));
        assertEquals("/mijn", account(site.get("/mijn/pagina", "Cookie", MEMBER)));
    }

    private List<String> desk(String path, String cookie) throws Exception {
        return Jsoup.parse(site.get(path, "Cookie", cookie).body()).select(".desk a").stream()
                .map(link -> link.attr("href") + (link.hasAttr("aria-current") ? " here" : ""))
                .toList();
    }

    @Test
    void sectionsStandBelowOneAnother() throws Exception {
        assertEquals(200, site.get("/beheer/alles").statusCode());
        assertEquals(200, site.get("/beheer/post").statusCode());
        assertEquals(404, site.get("/beheer/nergens").statusCode());
        site.sections().stop(post);
        assertEquals(503, site.get("/beheer/post/7").statusCode(), "its own, also while it is away");
        assertEquals(200, site.get("/beheer/alles").statusCode());
        site.sections().stop(desk);
        site.sections().start(post, Map.of());
        assertEquals(200, site.get("/beheer/post/7").statusCode());
        assertEquals(503, site.get("/beheer/alles").statusCode());
    }

    @Test
    void butOnlyWhereThatIsMeant() {
        for (String path : List.of("over/ons", "inloggen/vergeten", "beheer/..", "beheer/", "beheer/a/b", "/beheer")) {
            TestSection thief =
                    new TestSection("dief", Set.of(path), Routes.builder().build(), List.of());
            site.sections().start(thief, Map.of());
            SectionState refused = site.sections().directory().all().stream()
                    .filter(state -> state.bundle().equals("bundle.dief"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(SectionState.State.REFUSED, refused.state(), path);
            site.sections().stop(thief);
        }
    }

    @Test
    void anAnswerLeadsNowhereElse() {
        for (String path :
                List.of("https://evil.example", "//evil.example", "/\\evil.example", "/a\r\nSet-Cookie: x")) {
            assertThrows(
                    IllegalArgumentException.class, () -> new Answer.SignedIn(TOKEN, Optional.empty(), path), path);
            assertThrows(IllegalArgumentException.class, () -> new Answer.SignedOut(path), path);
        }
        assertThrows(IllegalArgumentException.class, () -> new Answer.SignedIn("a; Domain=x", Optional.empty(), "/"));
        assertFalse(new Answer.SignedIn(TOKEN, Optional.empty(), "/").toString().contains(TOKEN));
    }

    private static String account(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("header a.account").attr("href");
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] more = Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }
}
