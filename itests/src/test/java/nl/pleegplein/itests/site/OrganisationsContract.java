package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Members;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.Somebody;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Organisations are for everyone to read; who works there said so themselves and is known to few. */
abstract class OrganisationsContract {
    private static final Set<Integer> AWAY = Set.of(503, 404);
    private static final String OPERATORS = "/beheer/organisaties";
    private static final String OWN = "/mijn/organisaties";

    private final Site site;
    private final Http http;
    private final Members members;

    OrganisationsContract(Site site) {
        this.site = site;
        this.http = site.http();
        this.members = new Members(http);
    }

    /** One of the made-up members. */
    private Somebody operator() {
        Somebody operator = new Somebody(http);
        HttpResponse<String> signedIn = operator.send(
                operator.page("/inloggen"),
                "/inloggen",
                "mail",
                "beheerder@voorbeeld.example",
                "password",
                "de knoppen en de draden");
        assertEquals("/mijn", Members.location(signedIn));
        return operator;
    }

    /** A word that nobody used before. */
    private static String word() {
        return "z" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Gives its id. */
    private static String add(Somebody operator, String name, String text) {
        HttpResponse<String> added = operator.send(
                operator.page(OPERATORS + "/nieuw"),
                OPERATORS + "/nieuw",
                "name",
                name,
                "kinds",
                "training",
                "site",
                "https://school.example",
                "text",
                text,
                "demonstration",
                "true");
        String path = Members.location(added);
        return path.substring(OPERATORS.length() + 1, path.indexOf('?'));
    }

    private static HttpResponse<String> invite(Somebody by, String base, String id, String name, String role) {
        String staff = base + "/" + id + "/medewerkers";
        return by.send(by.page(staff), staff, "name", name, "role", role, "reason", "Werkt daar");
    }

    /** The row that the first form to this asks about. */
    private static String row(Document page, String action) {
        return page.select("form[action=" + action + "] [name=row]").attr("value");
    }

    private static void accept(Somebody member) {
        HttpResponse<String> accepted = member.send(member.page(OWN), OWN + "/ja");
        assertEquals(OWN + "?gedaan=ja", Members.location(accepted));
    }

    private int found(String words) {
        return http.page("/zoeken?q=" + words).select("main .list > li").size();
    }

    @Test
    void everyoneFindsAndReadsThem() {
        assertTrue(http.page("/organisaties").select("main .list > li").size() >= 8);
        Document zeeland = http.page("/organisaties?soort=foster-care&regio=zeeland");
        assertTrue(zeeland.select("main").text().contains("Stichting Zeeland Vangt Op"));
        assertFalse(zeeland.select("main").text().contains("Pleegzorg Maas en Peel"));
        Document one = http.page("/organisaties/stichting-zeeland-vangt-op");
        assertEquals(
                "nofollow noopener",
                one.select("a[href=https://zeelandvangtop.example]").attr("rel"));
        Site.await("it is found").until(() -> found("zeeland+vangt+op") > 0);
        assertTrue(http.get("/sitemap/organisation.xml").body().contains("/organisaties/stichting-zeeland-vangt-op"));
        assertTrue(http.page("/privacy").text().contains("Werken voor een organisatie"));

        JsonNode some = http.json("/api/organisations?kind=foster-care&region=zeeland&limit=1");
        assertEquals("Stichting Zeeland Vangt Op", some.at("/items/0/name").asText());
        JsonNode first = http.json("/api/organisations?limit=3");
        JsonNode second = http.json(
                "/api/organisations?limit=3&after=" + first.at("/next").asText());
        assertTrue(first.at("/items/2/name")
                        .asText()
                        .compareToIgnoreCase(second.at("/items/0/name").asText())
                < 0);
        assertEquals(
                "https://zeelandvangtop.example",
                http.json("/api/organisations/stichting-zeeland-vangt-op")
                        .at("/site")
                        .asText());
        assertEquals(400, http.status("/api/organisations?kind=bakker"));
        assertEquals(400, http.status("/organisaties?na=%25%25"));
        assertEquals(401, http.status(OWN));
        assertEquals(401, http.status(OPERATORS));
    }

    @Test
    void nobodyWorksThereWhoDidNotSayYesAndWhoDoesLeavesAtOnce() {
        Somebody operator = operator();
        String name = "Leerplek " + word();
        String id = add(operator, name, "Wij leren samen.");
        String anna = Members.newName();
        Somebody annas = members.member(anna);
        Somebody bobs = members.member(Members.newName());
        assertEquals(
                OPERATORS + "/" + id + "/medewerkers?gedaan=gevraagd",
                Members.location(invite(operator, OPERATORS, id, anna.toUpperCase(Locale.ROOT), "ADMINISTRATOR")));
        assertEquals(403, annas.status(OWN + "/" + id), "she was asked, and has not answered");

        Document asked = annas.page(OWN);
        String invitation = row(asked, OWN + "/ja");
        String token = bobs.page("/mijn/pagina").select("[name=_csrf]").attr("value");
        assertEquals(
                404,
                bobs.post(OWN + "/ja", Map.of("_csrf", token, "row", invitation))
                        .statusCode(),
                "the invitation of another");
        accept(annas);
        String base = OWN + "/" + id;
        assertEquals(200, annas.status(base + "/medewerkers"));
        assertEquals(403, bobs.status(base + "/medewerkers"));
        assertEquals(403, annas.status(OPERATORS));
        assertTrue(annas.page("/mijn/gegevens").text().contains("Uitgenodigd als beheerder van een organisatie"));
        String slug = annas.page(base).select("a[href^=/organisaties/]").attr("href");
        assertFalse(http.page(slug).text().contains(anna), "nobody who works there is shown");
        assertFalse(bobs.page(slug).text().contains(anna));
        assertFalse(annas.page("/mijn/pagina").select("main").text().contains(name), "nor is it on her page");

        assertEquals(OWN + "?gedaan=weg", Members.location(annas.send(annas.page(OWN), OWN + "/weg")));
        assertEquals(403, annas.status(base));
        assertEquals(403, annas.status(base + "/medewerkers"));
    }

    @Test
    void anAdministratorChangesNothingThatIsNotTheirs() {
        Somebody operator = operator();
        String name = "Werkplaats " + word();
        String id = add(operator, name, "Eerst.");
        String other = add(operator, "Buurhuis " + word(), "Van de buren.");
        String anna = Members.newName();
        String carla = Members.newName();
        Somebody annas = members.member(anna);
        Somebody carlas = members.member(carla);
        invite(operator, OPERATORS, id, anna, "ADMINISTRATOR");
        accept(annas);
        invite(operator, OPERATORS, other, carla, "STAFF");
        accept(carlas);

        String base = OWN + "/" + id;
        Document form = annas.page(base);
        assertEquals(
                base + "?gedaan=bewaard",
                Members.location(annas.send(
                        form,
                        base,
                        "text",
                        "Daarna.",
                        "name",
                        "Gekaapt",
                        "kinds",
                        "association",
                        "state",
                        "ENDED",
                        "id",
                        other,
                        "demonstration",
                        "true")));
        String slug = form.select("a[href^=/organisaties/]").attr("href");
        Document page = http.page(slug);
        assertEquals(name, page.select("h1").text());
        assertTrue(page.text().contains("Daarna."));
        assertTrue(page.text().contains("Scholingsaanbieder"));
        assertFalse(page.text().contains("Voorbeeld"), "what is made up says so, and nothing else does");

        String token = form.select("[name=_csrf]").attr("value");
        Map<String, String> fields = Map.of("_csrf", token, "text", "Gekaapt", "name", "Gekaapt", "kinds", "training");
        assertEquals(403, annas.post(OWN + "/" + other, fields).statusCode(), "another's id in the address");
        assertEquals(403, annas.post(OPERATORS + "/nieuw", fields).statusCode());
        assertEquals(403, annas.post(OPERATORS + "/" + id + "/stoppen", fields).statusCode());
        String carlasRow = row(
                operator.page(OPERATORS + "/" + other + "/medewerkers"),
                OPERATORS + "/" + other + "/medewerkers/weghalen");
        assertEquals(
                404,
                annas.post(base + "/medewerkers/weghalen", Map.of("_csrf", token, "row", carlasRow, "reason", "Zomaar"))
                        .statusCode(),
                "another's id in the body");
        assertEquals(
                404,
                annas.post(OWN + "/weg", Map.of("_csrf", token, "row", carlasRow))
                        .statusCode());
        assertEquals(403, annas.post(base, Map.of("text", "Zonder token")).statusCode(), "a form from elsewhere");
        assertEquals(1, carlas.page(OWN).select("form[action=" + OWN + "/weg]").size(), "Carla still works there");
        assertEquals(name, http.page(slug).select("h1").text());
    }

    @Test
    void anOldAddressLeadsOnAndWhatEndedIsSeenByFew() {
        Somebody operator = operator();
        String first = word();
        String second = word();
        String id = add(operator, first, "Over " + first + ".");
        String base = OPERATORS + "/" + id;
        operator.send(operator.page(base), base, "name", second, "kinds", "training");
        assertEquals("/organisaties/" + second, Members.location(http.get("/organisaties/" + first)));
        assertEquals("/api/organisations/" + second, Members.location(http.get("/api/organisations/" + first)));
        Site.await("it is found").until(() -> found(second) == 1);
        assertEquals(200, operator.status(base + "/stoppen"));
        assertEquals(200, http.status("/organisaties/" + second), "asked, and not done");
        operator.send(operator.page(base + "/stoppen"), base + "/stoppen");
        assertEquals(404, http.status("/organisaties/" + second));
        assertEquals(404, http.status("/organisaties/" + first));
        assertEquals(404, http.status("/api/organisations/" + second));
        assertEquals(200, operator.status("/organisaties/" + second));
        Site.await("it is found no more").until(() -> found(second) == 0);
        operator.send(operator.page(base + "/herstellen"), base + "/herstellen");
        assertEquals(200, http.status("/organisaties/" + second));
    }

    @Test
    void theyGoAndComeBackWithEverybodyWhoWorksThere() {
        Somebody operator = operator();
        String word = word();
        String id = add(operator, word, "Over " + word + ".");
        String anna = Members.newName();
        Somebody annas = members.member(anna);
        invite(operator, OPERATORS, id, anna, "ADMINISTRATOR");
        accept(annas);
        Site.await("it is found").until(() -> found(word) == 1);

        site.console("feature:uninstall pleegplein-organisations");
        Site.await("the pages are away").until(() -> AWAY.contains(http.status("/organisaties/" + word)));
        Site.await("the hits are away").until(() -> found(word) == 0);
        Site.await("the API is away").until(() -> AWAY.contains(http.status("/api/organisations")));
        assertEquals(200, annas.status("/mijn"), "the account is there without it");
        assertFalse(annas.page("/mijn").select("nav a").eachAttr("href").contains(OWN));
        assertFalse(http.page("/").select("footer a").eachAttr("href").contains("/organisaties"));
        assertFalse(http.get("/sitemap.xml").body().contains("organisation"));
        assertFalse(http.page("/privacy").text().contains("Werken voor een organisatie"));
        String bundles = site.console("bundle:list -s -t 0");
        assertFalse(bundles.contains("nl.pleegplein.organisations"), bundles);
        assertFalse(bundles.contains("nl.pleegplein.demo.organisations"), bundles);

        site.console("feature:install pleegplein-organisations");
        Site.await("the page is back").until(() -> http.status("/organisaties/" + word) == 200);
        assertEquals(200, annas.status(OWN + "/" + id), "she still works there");
        Site.await("it is found again").until(() -> found(word) == 1);
        Site.await("the made-up ones are there once")
                .until(() -> http.page("/organisaties?regio=zeeland&soort=foster-care")
                                .select("main .list > li")
                                .size()
                        == 1);
    }
}
