package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Members;
import nl.pleegplein.itests.support.Operator;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.Somebody;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** People come in, are given functions, and stay who they are while the accounts are taken away and brought back. */
abstract class AccountsContract {
    private static final Set<Integer> AWAY = Set.of(503, 404);
    private static final String PASSWORD = Members.PASSWORD;

    private final Site site;
    private final Http http;
    private final Members members;

    AccountsContract(Site site) {
        this.site = site;
        this.http = site.http();
        this.members = new Members(http);
    }

    private Somebody member(String name) {
        return members.member(name);
    }

    private HttpResponse<String> signIn(Somebody somebody, String mail, String password) {
        return somebody.send(
                somebody.page("/inloggen"), "/inloggen", "mail", mail, "password", password, "terug", "/bibliotheek");
    }

    /** How they became it: {@link Operator}. */
    @Test
    void anOperatorGivesFunctions() {
        Operator operator = Operator.of(http);
        Somebody olga = operator.browser();
        String other = Members.newName();
        Somebody member = member(other);
        assertEquals(403, member.status("/beheer/deelnemers"));
        Document found = olga.page("/beheer/deelnemers?q=" + Members.mail(other));
        String path = found.selectFirst(".list h2 a").attr("href");
        assertEquals(403, member.status(path), "another's details");
        HttpResponse<String> given = olga.send(
                olga.page(path), path + "/geven", "functie", "COMMUNITY_MANAGER", "reason", "past goed op iedereen");
        assertEquals(path + "?gedaan=gegeven", Members.location(given));
        assertTrue(member.page("/mijn").text().contains("past goed op iedereen"));
        assertEquals(403, member.status("/beheer/deelnemers"), "not before there is a second factor");
        String told =
                site.console("pleegplein:function-take --reason 'om te proberen' " + operator.mail() + " operator");
        assertTrue(told.contains("Nobody would be operator"), told);

        Somebody again = new Somebody(http);
        HttpResponse<String> asked = signIn(again, operator.mail(), PASSWORD);
        assertEquals(200, asked.statusCode(), "a code is asked for");
        assertEquals("", again.session());
    }

    @Test
    void whoSignsInGetsANewSessionAndGoesBack() {
        String name = Members.newName();
        Somebody first = member(name);
        assertEquals(200, first.status("/mijn"));

        Somebody phone = new Somebody(http);
        String planted = "A".repeat(43);
        phone.setSession(planted);
        assertEquals(401, phone.status("/mijn"));
        HttpResponse<String> wrong = signIn(phone, Members.mail(name), "iets anders dan dat");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains(Members.mail(name)), "what was typed is kept");
        assertFalse(wrong.body().contains("iets anders dan dat"));
        HttpResponse<String> in = signIn(phone, Members.mail(name), PASSWORD);
        assertEquals("/bibliotheek", Members.location(in));
        assertNotEquals(planted, phone.session());
        assertEquals(43, phone.session().length());
        String cookie = in.headers().allValues("Set-Cookie").stream()
                .filter(some -> some.startsWith("session="))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.contains("; Path=/") && cookie.contains("; HttpOnly; SameSite=Lax"), cookie);
        assertFalse(cookie.contains("Domain") || cookie.contains("Max-Age"), cookie);
        assertEquals(
                "no-store",
                phone.get("/mijn").headers().firstValue("Cache-Control").orElse(""));

        String token = phone.session();
        phone.send(phone.page("/mijn"), "/uitloggen");
        assertEquals("", phone.session());
        phone.setSession(token);
        assertEquals(401, phone.status("/mijn"), "what was signed out opens nothing");
        assertEquals(200, first.status("/mijn"));

        Somebody astray = new Somebody(http);
        HttpResponse<String> back = astray.send(
                astray.page("/inloggen"),
                "/inloggen",
                "mail",
                Members.mail(name),
                "password",
                PASSWORD,
                "terug",
                "//evil.example/");
        assertEquals("/mijn", Members.location(back));
    }

    @Test
    void aFormIsSentByItsOwnBrowserOnly() {
        Somebody anna = member(Members.newName());
        Somebody bob = member(Members.newName());
        String bobs = bob.page("/mijn")
                .selectFirst("form[action=/uitloggen] [name=_csrf]")
                .val();
        assertEquals(403, anna.post("/uitloggen", Map.of()).statusCode());
        assertEquals(403, anna.post("/uitloggen", Map.of("_csrf", bobs)).statusCode());
        assertEquals(200, anna.status("/mijn"), "still signed in");
    }

    @Test
    void nothingOfAnotherIsTouched() {
        String name = Members.newName();
        Somebody anna = member(name);
        Somebody laptop = new Somebody(http);
        signIn(laptop, Members.mail(name), PASSWORD);
        String ended = anna.page("/mijn")
                .select("form[action^=/mijn/sessies/]:not([action$=andere])")
                .attr("action");
        Somebody bob = member(Members.newName());
        String bobs = bob.page("/mijn")
                .selectFirst("form[action=/uitloggen] [name=_csrf]")
                .val();
        bob.post(ended, Map.of("_csrf", bobs));
        assertEquals(200, laptop.status("/mijn"), "the session of another");
        anna.send(anna.page("/mijn"), ended);
        assertEquals(401, laptop.status("/mijn"), "one's own");
    }

    @Test
    void whetherAnAddressIsKnownIsToldByMailOnly() {
        String name = Members.newName();
        member(name);
        for (String path : List.of("/registreren", "/inloggen/vergeten")) {
            String known = answerTo(path, Members.mail(name));
            assertEquals(known, answerTo(path, "niemand." + UUID.randomUUID() + "@voorbeeld.nl"), path);
        }
        Somebody smuggler = new Somebody(http);
        HttpResponse<String> refused = smuggler.send(
                smuggler.page("/registreren"), "/registreren", "mail", "a@voorbeeld.nl\r\nBcc: b@voorbeeld.nl");
        assertEquals(422, refused.statusCode());
        String link = members.linkInMail("Kies een nieuw wachtwoord", Members.mail(name));
        Somebody forgetful = new Somebody(http);
        HttpResponse<String> reset = forgetful.send(
                forgetful.page(link), "/inloggen/nieuw-wachtwoord", "password", "heel andere woorden nu");
        assertEquals("/mijn?gedaan=wachtwoord", Members.location(reset));
        assertEquals(
                422, signIn(new Somebody(http), Members.mail(name), PASSWORD).statusCode());
    }

    private String answerTo(String path, String mail) {
        Somebody somebody = new Somebody(http);
        HttpResponse<String> answer = somebody.send(somebody.page(path), path, "mail", mail);
        return answer.statusCode() + " " + Members.location(answer);
    }

    @Test
    void theAccountsGoAndComeBackWithEverybodyInThem() {
        String name = Members.newName();
        Somebody anna = member(name);
        site.console("feature:uninstall pleegplein-profiles pleegplein-organisations pleegplein-accounts");
        Site.await("the pages are away").until(() -> AWAY.contains(http.status("/inloggen")));
        assertTrue(AWAY.contains(anna.status("/mijn")));
        assertEquals(401, anna.status("/beheer/modules"), "nobody is known");
        assertEquals(401, Operator.of(http).browser().status("/beheer/modules"), "not even the operator");
        Site.await("the way in is away")
                .until(() -> http.page("/").select("a[href^=/inloggen]").isEmpty());
        assertEquals(200, anna.status("/bibliotheek"));
        assertFalse(site.console("*:help").contains("function-give"), "its commands");

        site.console("feature:install pleegplein-accounts pleegplein-profiles pleegplein-organisations");
        Site.await("the account is back").until(() -> anna.status("/mijn") == 200);
        assertTrue(anna.page("/mijn").text().contains(name));
        assertEquals(1, http.page("/").select("header a[href^=/inloggen]").size());
    }

    @Test
    void nobodysNameOrAddressIsInLogsOrInTheIndex() throws IOException {
        String name = Members.newName();
        Somebody anna = member(name);
        signIn(new Somebody(http), Members.mail(name), "iets anders dan dat");
        anna.send(anna.page("/mijn"), "/uitloggen");
        String log = site.log();
        String key = name.substring("Persoon ".length());
        assertFalse(log.contains(key), "a name or an address in the log");
        assertEquals(0, http.json("/api/search?q=" + key).path("total").asInt());
        assertFalse(http.get("/metrics", Operator.of(http).program()).body().contains(key));
    }
}
