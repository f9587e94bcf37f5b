package nl.pleegplein.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of which members get what visitors get: from the outside, with a handler that says by whom it was asked. */
class SharedPagesTest {
    private static final String[] ANNA = {"Cookie", "session=" + TestSite.SIGNED_IN};
    private static final String[] BRAM = {"Cookie", "session=" + TestSite.SIGNED_IN + "-bram"};
    private static final String[] OPERATOR = {"Cookie", "session=" + TestSite.SIGNED_IN + "-beheer"};

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private TestSite site;

    @BeforeEach
    void startSite() throws Exception {
        site = new TestSite(folder, new TestClock(), Duration.ofSeconds(10), 4, 0);
        Routes routes = Routes.builder()
                .getForAll("/proef", request -> page(request, ""))
                .getForAll("/proef/formulier", request -> page(request, request.csrfToken()))
                .getForAll(
                        "/proef/kop",
                        request -> page(request, request.header("User-Agent").orElse("")))
                .getForAll("/proef/besloten", this::membersOnly)
                .getForAll("/proef/verboden", this::forbidden)
                .getForAll("/proef/los", this::notKept)
                .build();
        MenuEntry own = new MenuEntry("layout.own", "/mijn", "user", 1, MenuEntry.Slot.OWN);
        site.sections().start(new TestSection("proef", Set.of("proef"), routes, List.of(own)), Map.of());
    }

    @AfterEach
    void stopSite() throws Exception {
        site.close();
    }

    private static String who(WebRequest request) {
        Viewer viewer = request.viewer();
        String name = viewer.isMember() ? "deelnemer" : "bezoeker";
        return viewer.roles().isEmpty() ? name : "beheerder";
    }

    private Answer page(WebRequest request, String more) {
        String text = who(request) + " " + asked.incrementAndGet() + " " + more;
        return Answer.page(PageHead.titled("Proef").at("/proef"), output -> output.writeContent(text), Caching.PUBLIC);
    }

    private Answer notKept(WebRequest request) {
        String text = who(request) + " " + asked.incrementAndGet();
        return Answer.page(PageHead.titled("Proef"), output -> output.writeContent(text), Caching.PRIVATE);
    }

    private Answer membersOnly(WebRequest request) {
        return request.viewer().isMember() ? page(request, "") : new Answer.SignIn();
    }

    private Answer forbidden(WebRequest request) {
        if (!request.viewer().isMember()) {
            throw new ForbiddenException("error.forbidden", "Not for visitors");
        }
        return page(request, "");
    }

    @Test
    void isMadeOnceForAllMembersWithTheirOwnLayout() throws Exception {
        HttpResponse<String> first = site.get("/proef", ANNA);
        HttpResponse<String> second = site.get("/proef", BRAM);
        assertTrue(first.body().contains("bezoeker 1"));
        assertEquals(first.body(), second.body());
        assertEquals(1, asked.get());
        assertTrue(first.body().contains("href=\"/mijn\""), "the way to one's own pages");
        assertEquals(Optional.of("private, no-cache"), second.headers().firstValue("Cache-Control"));
        HttpResponse<String> visitors = site.get("/proef");
        assertTrue(visitors.body().contains("bezoeker 2"), "theirs has another layout");
        assertFalse(visitors.body().contains("href=\"/mijn\""));
        assertEquals(
                304,
                site.get("/proef", "Cookie", BRAM[1], "If-None-Match", tag(first))
                        .statusCode());
        assertEquals(
                200,
                site.get("/proef", "Cookie", BRAM[1], "If-None-Match", tag(visitors))
                        .statusCode(),
                "who signed in gets the page of members");
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void isMadeAnewAfterAChange() throws Exception {
        site.get("/proef", ANNA);
        site.revision().changed();
        assertTrue(site.get("/proef", ANNA).body().contains("bezoeker 2"));
    }

    @Test
    void eachAddressAndLanguageHasItsOwn() throws Exception {
        assertTrue(site.get("/proef?q=a", ANNA).body().contains("bezoeker 1"));
        assertTrue(site.get("/proef?q=b", ANNA).body().contains("bezoeker 2"));
        assertTrue(
                site.get("/proef?q=a", "Cookie", ANNA[1] + "; lang=en").body().contains("bezoeker 3"));
    }

    @Test
    void whoHasAFunctionIsAskedForThemselves() throws Exception {
        site.get("/proef", ANNA);
        assertTrue(site.get("/proef", OPERATOR).body().contains("beheerder 2"));
        assertTrue(site.get("/proef", ANNA).body().contains("bezoeker 1"), "nothing of theirs is kept for others");
    }

    @Test
    void whatVisitorsDoNotGetMembersGetForThemselves() throws Exception {
        for (String path : new String[] {"/proef/besloten", "/proef/verboden"}) {
            assertTrue(site.get(path, ANNA).body().contains("deelnemer"), path);
            assertTrue(site.get(path).statusCode() >= 400, path);
        }
    }

    @Test
    void whatIsOfOneBrowserIsNotKept() throws Exception {
        for (String path : new String[] {"/proef/formulier", "/proef/kop", "/proef/los"}) {
            int before = asked.get();
            site.get(path, ANNA);
            HttpResponse<String> second = site.get(path, ANNA);
            assertEquals(before + 2, asked.get(), path);
            assertTrue(second.body().contains("bezoeker"), path);
        }
        assertTrue(
                site.get("/proef/formulier", ANNA)
                        .headers()
                        .firstValue("Set-Cookie")
                        .isPresent(),
                "a form's own cookie");
    }
}
