package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import nl.pleegplein.itests.support.Authenticator;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Members;
import nl.pleegplein.itests.support.OpenIdProvider;
import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;
import nl.pleegplein.itests.support.Somebody;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sign-in by OpenID Connect comes, is used by who has a function, and goes while the site runs. */
@Tag("complete")
@RunOn(SiteKind.EMBEDDED)
class OpenIdOnEmbeddedIT {
    private static final String SIGN_IN = "/openid/inloggen";
    private static final String OWN = "/mijn/openid";

    private final Site site;
    private final Http http;
    private final String name = Members.newName();
    private OpenIdProvider office;

    OpenIdOnEmbeddedIT(Site site) {
        this.site = site;
        this.http = site.http();
    }

    @BeforeEach
    void open() throws Exception {
        office = new OpenIdProvider("somebody-" + name.hashCode());
    }

    @AfterEach
    void asItWas() {
        office.close();
        if (site.console("pleegplein:list").matches("(?s).*\nopenid +\\| [0-9].*")) {
            site.console("pleegplein:remove --yes openid");
        }
        set("issuer", "");
    }

    private void set(String key, String value) {
        site.console("config:property-set --pid nl.pleegplein.openid " + key + " '" + value + "'");
    }

    private boolean isOffered() {
        return http.page("/inloggen").select("a[href^=" + SIGN_IN + "]").text().equals("Log in met Kantoor");
    }

    @Test
    void whoHasAFunctionLinksAndComesInUntilItGoes() {
        assertFalse(isOffered());
        String said = site.console("pleegplein:install --yes openid");
        assertTrue(said.contains("Done: openid"), said);
        assertEquals(404, http.status(SIGN_IN), "nothing is configured");
        assertFalse(isOffered());
        set("clientId", "pleegplein");
        set("title", "Kantoor");
        set("issuer", office.issuer());
        Site.await("the button").until(this::isOffered);

        Somebody manager = manager();
        HttpResponse<String> prepared = manager.send(manager.page(OWN), OWN, "password", Members.PASSWORD);
        assertEquals(OWN + "/verder", Members.location(prepared));
        String question = Members.location(manager.get(OWN + "/gaan"));
        assertTrue(question.startsWith(office.issuer() + "/authorize?"), question);
        assertEquals(OWN + "?gedaan=aan", Members.location(manager.get(office.signedIn(question))));
        assertTrue(manager.page(OWN).text().contains("Je kunt inloggen met Kantoor"));
        assertEquals(200, manager.status("/mijn"), "this session is left");

        Somebody weak = new Somebody(http);
        HttpResponse<String> asked = comeIn(weak);
        assertEquals(200, asked.statusCode());
        assertEquals(1, Jsoup.parse(asked.body()).select("#code").size(), "the site asks for its own second factor");
        assertEquals("", weak.session());

        set("strongAmr", "mfa");
        Site.await("the button").until(this::isOffered);
        Somebody strong = new Somebody(http);
        Site.await("the way in by two factors there")
                .until(() -> comeIn(strong).headers().firstValue("Location").isPresent());
        assertEquals(43, strong.session().length());
        assertTrue(strong.page("/mijn").text().contains(name));
        assertEquals(200, strong.status("/beheer/deelnemers"), "with the function, which needs a second factor");

        Somebody thief = new Somebody(http);
        String away = Members.location(thief.get(SIGN_IN));
        assertEquals(422, new Somebody(http).status(office.signedIn(away)), "another browser");

        site.console("pleegplein:function-take --reason 'gaat weg' " + Members.mail(name) + " community_manager");
        assertEquals(422, comeIn(new Somebody(http)).statusCode(), "without the function it opens nothing");
        assertFalse(strong.page(OWN).text().contains("Je kunt inloggen met"), "the link has gone");

        site.console("pleegplein:remove --yes openid");
        assertEquals(404, http.status(SIGN_IN));
        assertEquals(404, strong.status(OWN));
        assertFalse(isOffered());
        assertFalse(site.console("bundle:list -s -t 0").contains("connectors.openid"));
        Somebody again = new Somebody(http);
        HttpResponse<String> password = again.send(
                again.page("/inloggen"), "/inloggen", "mail", Members.mail(name), "password", Members.PASSWORD);
        assertTrue(Jsoup.parse(password.body()).select("#code").size() == 1, "password and code work as before");
    }

    private HttpResponse<String> comeIn(Somebody somebody) {
        return somebody.get(office.signedIn(Members.location(somebody.get(SIGN_IN + "?terug=/mijn"))));
    }

    /** A community manager who has shown a second factor. */
    private Somebody manager() {
        Somebody manager = new Members(http).member(name);
        site.console("pleegplein:function-give --reason 'past goed op' " + Members.mail(name) + " community_manager");
        Document enrol = manager.page("/mijn/code");
        String secret = enrol.selectFirst(".accounts-secret").text().replace(" ", "");
        HttpResponse<String> on =
                manager.send(enrol, "/mijn/code", "code", Authenticator.code(secret), "password", Members.PASSWORD);
        assertEquals(200, on.statusCode());
        return manager;
    }
}
