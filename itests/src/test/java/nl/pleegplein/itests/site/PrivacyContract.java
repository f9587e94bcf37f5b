package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Members;
import nl.pleegplein.itests.support.Operator;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.Somebody;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** People get what is kept about them, see who looked, and leave. */
abstract class PrivacyContract {

    private final Site site;
    private final Http http;
    private final Members members;

    PrivacyContract(Site site) {
        this.site = site;
        this.http = site.http();
        this.members = new Members(http);
    }

    private static void tell(Somebody member, String words) {
        HttpResponse<String> saved =
                member.send(member.page("/mijn/pagina"), "/mijn/pagina", "page", "everyone", "field-about", words);
        assertEquals("/mijn/pagina?gedaan=bewaard", Members.location(saved));
    }

    @Test
    void allThatIsKeptComesInOneArchiveForItsOwnerOnly() throws IOException {
        String name = Members.newName();
        Somebody anna = members.member(name);
        tell(anna, "Ik bewaar <b>alles</b>.");
        anna.send(anna.page("/mijn/gegevens"), "/mijn/gegevens");
        Site.await("the archive").until(() -> anna.status("/mijn/gegevens/archief") == 200);
        Map<String, String> files = unzipped(anna.bytes("/mijn/gegevens/archief"));
        String all = files.toString();
        assertTrue(
                files.containsKey("index.html") && files.containsKey("index.json"),
                files.keySet().toString());
        assertTrue(all.contains(Members.mail(name)));
        assertTrue(files.get("profiles/index.html").contains("Ik bewaar &lt;b&gt;alles&lt;/b&gt;."), all);
        assertTrue(files.containsKey("accounts/sessions.json"), files.keySet().toString());
        Somebody bob = members.member(Members.newName());
        assertEquals(404, bob.status("/mijn/gegevens/archief"));
        assertEquals(401, http.status("/mijn/gegevens/archief"));
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void whoLeavesIsGoneEverywhereAlsoWhereAPartWasAway() {
        String name = Members.newName();
        String path = Members.page(name);
        Somebody anna = members.member(name);
        tell(anna, "Morgen verhuizen wij naar een onderzeeboot.");
        Site.await("it is found").until(() -> found("onderzeeboot") == 1);
        site.console("feature:uninstall pleegplein-profiles");
        Site.await("the pages are away").until(() -> http.status(path) != 200);

        assertEquals(
                422, anna.send(anna.page("/mijn/opzeggen"), "/mijn/opzeggen").statusCode(), "nothing was chosen");
        HttpResponse<String> closed = anna.send(anna.page("/mijn/opzeggen"), "/mijn/opzeggen", "bijdragen", "weg");
        String receipt = Members.location(closed);
        assertEquals("", anna.session());
        Somebody again = new Somebody(http);
        HttpResponse<String> refused = again.send(
                again.page("/inloggen"), "/inloggen", "mail", Members.mail(name), "password", Members.PASSWORD);
        assertEquals(422, refused.statusCode());
        Site.await("all but what is away is done")
                .until(() -> http.page(receipt).select("main .list li").eachText().stream()
                                // Small domains of other tests stay known: they waited for nobody, and nobody brings
                                // them back.
                                .filter(part -> part.contains("Wacht nog") && !part.contains("kept"))
                                .count()
                        <= 1);
        assertTrue(site.console("pleegplein:privacy-pending").contains("profiles"));

        site.console("feature:install pleegplein-profiles");
        Site.await("what was away is done as well")
                .until(() -> !site.console("pleegplein:privacy-pending").contains("profiles"));
        assertEquals(404, http.status(path));
        Site.await("it is found no more").until(() -> found("onderzeeboot") == 0);
        Somebody other = new Somebody(http);
        other.send(other.page("/registreren"), "/registreren", "mail", "ander." + Members.mail(name));
        HttpResponse<String> taken = other.send(
                other.page(members.linkInMail("Maak je account", "ander." + Members.mail(name))),
                "/registreren/maken",
                "name",
                name,
                "password",
                Members.PASSWORD,
                "rules",
                "ja",
                "statement",
                "ja");
        assertEquals(422, taken.statusCode(), "a name is never used again");
    }

    private int found(String word) {
        return http.page("/zoeken?q=" + word).select("main .list > li").size();
    }

    @Test
    void whoIsLookedAtSeesItAndNobodyElseDoes() {
        String name = Members.newName();
        Somebody anna = members.member(name);
        Somebody bob = members.member(Members.newName());
        assertTrue(anna.page("/mijn/gegevens").select("#inzage ~ .list").isEmpty());
        String found = Operator.of(http)
                .browser()
                .get("/beheer/deelnemers?q=" + Members.mail(name))
                .body();
        String path = Jsoup.parse(found).selectFirst(".list h2 a").attr("href");
        assertEquals(200, Operator.of(http).browser().get(path).statusCode());
        assertTrue(anna.page("/mijn/gegevens").text().contains("Je accountgegevens bekeken"));
        assertFalse(bob.page("/mijn/gegevens").text().contains("Je accountgegevens bekeken"));
        assertEquals(403, bob.status("/beheer/inzage"));
        assertTrue(Operator.of(http).browser().get("/beheer/inzage").body().contains("Je accountgegevens bekeken"));
    }

    @Test
    void whatDataAreUsedForIsToldByWhatIsInstalled() {
        String all = http.page("/privacy").text();
        assertTrue(all.contains("Je account: inloggen"), all);
        assertTrue(all.contains("Je pagina:"), all);
        assertTrue(all.contains("35 dagen"), all);
    }
}
