package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Set;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Members;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.Somebody;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Members tell about themselves, and those see it whom they chose. */
abstract class ProfilesContract {
    private static final Set<Integer> AWAY = Set.of(503, 404);

    private final Site site;
    private final Http http;
    private final Members members;

    ProfilesContract(Site site) {
        this.site = site;
        this.http = site.http();
        this.members = new Members(http);
    }

    private static HttpResponse<String> save(Somebody member, String... fields) {
        HttpResponse<String> saved = member.send(member.page("/mijn/pagina"), "/mijn/pagina", fields);
        assertEquals(
                "/mijn/pagina?gedaan=bewaard",
                saved.headers().firstValue("Location").orElse(saved.body()));
        return saved;
    }

    @Test
    void aPageIsSeenByThoseForWhomItIs() {
        String name = Members.newName();
        String path = Members.page(name);
        Somebody anna = members.member(name);
        Somebody bob = members.member(Members.newName());
        assertEquals(404, bob.status(path), "nobody sees what was not opened");

        save(anna, "page", "members", "field-about", "Wij hebben een tuin vol stekelvarkens.");
        assertEquals(404, http.status(path));
        assertTrue(bob.page(path).text().contains("stekelvarkens"));
        Site.await("members find it").until(() -> found(bob, "stekelvarkens") == 1);
        assertEquals(0, found(new Somebody(http), "stekelvarkens"));

        save(anna, "page", "everyone", "field-about", "Wij hebben een tuin vol stekelvarkens.", "see-about", "members");
        assertFalse(http.page(path).text().contains("stekelvarkens"), "a field for members on a page for everyone");
        assertTrue(bob.page(path).text().contains("stekelvarkens"));
        String caching = bob.get(path).headers().firstValue("Cache-Control").orElse("");
        assertTrue(caching.contains("private") || caching.contains("no-store"), caching);
        assertFalse(http.get("/sitemap.xml").body().contains("deelnemers"), "no list of people");

        anna.send(anna.page("/mijn/pagina"), "/mijn/pagina/verberg");
        assertEquals(404, http.status(path));
        assertEquals(404, bob.status(path));
    }

    private static int found(Somebody who, String words) {
        return who.page("/zoeken?q=" + words).select("main .list > li").size();
    }

    @Test
    void nobodyChangesThePageOfAnother() {
        String name = Members.newName();
        Somebody anna = members.member(name);
        save(anna, "page", "members", "field-about", "Dit is van mij.");
        Somebody bob = members.member(Members.newName());
        Document form = bob.page("/mijn/pagina");
        bob.send(form, "/mijn/pagina", "page", "everyone", "account", "anna", "slug", name, "field-about", "Gekaapt.");
        assertTrue(anna.page("/mijn/pagina").selectFirst("textarea").text().contains("Dit is van mij."));
    }

    @Test
    void thePagesGoAndComeBackUnharmed() {
        String name = Members.newName();
        String path = Members.page(name);
        Somebody anna = members.member(name);
        save(anna, "page", "everyone", "field-about", "Over kampvuren en kwallen.");
        Site.await("it is found").until(() -> found(new Somebody(http), "kwallen") == 1);

        site.console("feature:uninstall pleegplein-profiles");
        Site.await("the page is away").until(() -> AWAY.contains(http.status(path)));
        Site.await("the hits are away").until(() -> found(new Somebody(http), "kwallen") == 0);
        assertEquals(200, anna.status("/mijn"), "the account is there without it");
        assertFalse(anna.page("/mijn").select("nav a").eachAttr("href").contains("/mijn/pagina"));

        site.console("feature:install pleegplein-profiles");
        Site.await("the page is back").until(() -> http.status(path) == 200);
        assertTrue(http.page(path).text().contains("kampvuren"));
        Site.await("it is found again").until(() -> found(new Somebody(http), "kwallen") == 1);
    }
}
