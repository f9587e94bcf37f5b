package nl.pleegplein.connectors.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pleegplein.accounts.api.OutsideIdentity;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.testing.FakeRequest;
import nl.pleegplein.web.testing.Rendered;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link of one's own account, and what is asked for after the provider. */
class OwnPagesTest {
    private MadeProvider provider;
    private TestSite site;

    @BeforeEach
    void start() throws Exception {
        provider = new MadeProvider();
        site = new TestSite(TestConfig.of(provider.issuer));
    }

    @AfterEach
    void stop() {
        site.close();
        provider.close();
    }

    private static FakeRequest anna(String address) {
        return TestSite.request(address).by(TestSite.ANNA);
    }

    private Answer comeBack() throws Exception {
        Answer.Away away = assertInstanceOf(Answer.Away.class, site.answer(anna(Paths.GO)));
        return site.back(provider.signedIn(away.address()), away.errand(), TestSite.ANNA);
    }

    @Test
    void aLinkIsMadeByWhoTypedTheirPasswordAndCameBack() throws Exception {
        Document page = Rendered.html(site.answer(anna(Paths.OWN)));
        assertTrue(page.text().contains("Verbind met Kantoor"));
        assertEquals("csrf-token", page.select("form [name=_csrf]").attr("value"));
        assertEquals(1, page.select("label[for=password]").size());
        Answer wrong = site.answer(anna(Paths.OWN).withField("password", "geraden"));
        assertEquals(422, TestSite.status(wrong));
        assertTrue(TestSite.text(wrong).contains("Dit is niet je wachtwoord"));

        Answer right = site.answer(anna(Paths.OWN).withField("password", "goed"));
        assertEquals(Paths.LEAVE, assertInstanceOf(Answer.Redirect.class, right).path());
        assertEquals(
                Paths.GO,
                Rendered.html(site.answer(anna(Paths.LEAVE))).select("a.main").attr("href"));
        Answer linked = comeBack();
        assertEquals(
                "/mijn/openid?gedaan=aan",
                assertInstanceOf(Answer.Redirect.class, linked).path());
        assertEquals(Set.of(new OutsideIdentity(provider.issuer, "anna-17")), site.signIns.links.keySet());
        assertEquals(List.of(), site.signIns.came, "she did not sign in by it");
        assertTrue(TestSite.text(site.answer(anna("/mijn/openid?gedaan=aan"))).contains("Gelukt"));
    }

    @Test
    void whoeverWasSignedInThereBeforeIsNotLinked() throws Exception {
        site.answer(anna(Paths.OWN).withField("password", "goed"));
        Answer.Away away = assertInstanceOf(Answer.Away.class, site.answer(anna(Paths.GO)));
        Map<String, String> question = MadeProvider.query(away.address().getRawQuery());
        assertEquals("login", question.get("prompt"));
        assertEquals("0", question.get("max_age"));
        for (Object before :
                Arrays.asList(Instant.now().minus(Duration.ofMinutes(5)).getEpochSecond(), null)) {
            provider.claims = some -> some.claim("auth_time", before);
            assertEquals(422, TestSite.status(comeBack()));
        }
        assertEquals(Set.of(), site.signIns.links.keySet());
    }

    @Test
    void anotherSiteBeginsNoLink() throws Exception {
        site.answer(anna(Paths.OWN).withField("password", "goed"));
        Answer answer = site.answer(anna(Paths.GO).withHeader("Sec-Fetch-Site", "cross-site"));
        assertEquals(Paths.OWN, assertInstanceOf(Answer.Redirect.class, answer).path());
    }

    @Test
    void withoutThePasswordNothingIsLinked() throws Exception {
        Answer answer = comeBack();
        assertEquals(422, TestSite.status(answer));
        assertTrue(TestSite.text(answer).contains("typ eerst je wachtwoord"));
        assertEquals(Set.of(), site.signIns.links.keySet());
    }

    @Test
    void aSignInIsNeverTakenForALink() throws Exception {
        site.signIns.prepared = true;
        Answer.Away away = site.leave("/");
        URI back = provider.signedIn(away.address());
        assertEquals(422, TestSite.status(site.back(back, away.errand(), TestSite.ANNA)));
        assertEquals(Set.of(), site.signIns.links.keySet());
    }

    @Test
    void aLinkIsUndoneWithThePassword() throws Exception {
        site.signIns.links.put(new OutsideIdentity(provider.issuer, "anna-17"), "Kantoor");
        assertEquals(422, TestSite.status(site.answer(anna(Paths.OFF).withField("password", "geraden"))));
        assertFalse(site.signIns.links.isEmpty());
        site.answer(anna(Paths.OFF).withField("password", "goed"));
        assertTrue(site.signIns.links.isEmpty());
    }

    @Test
    void visitorsSayWhoTheyAreFirstAndMembersAreToldItIsNotForThem() throws Exception {
        for (String path : List.of(Paths.OWN, Paths.LEAVE, Paths.GO)) {
            assertInstanceOf(Answer.SignIn.class, site.answer(TestSite.request(path)), path);
        }
        site.signIns.mayLink = false;
        Document page = Rendered.html(site.answer(anna(Paths.OWN)));
        assertEquals(0, page.select("form").size());
        assertTrue(page.text().contains("alleen als je een functie hebt"));
    }

    @Test
    void whatElseIsAskedForIsAsked() throws Exception {
        site.signIns.links.put(new OutsideIdentity(provider.issuer, "anna-17"), "Kantoor");
        site.signIns.asks = true;
        Answer.Away away = site.leave("/bibliotheek");
        Document page = Rendered.html(site.back(provider.signedIn(away.address()), away.errand()));
        assertEquals("one-time-code", page.select("#code").attr("autocomplete"));
        assertEquals(1, page.select("#rules").size());
        FakeRequest form = TestSite.request(Paths.STEP)
                .withField("kaartje", page.select("[name=kaartje]").attr("value"))
                .withField("terug", page.select("[name=terug]").attr("value"));
        Answer wrong = site.answer(form.withField("code", "000000"));
        assertEquals(422, TestSite.status(wrong));
        assertTrue(TestSite.text(wrong).contains("niet de code"));
        Answer right = site.answer(
                form.withField("code", "123456").withField("rules", "ja").withField("statement", "ja"));
        assertEquals(
                "/bibliotheek", assertInstanceOf(Answer.SignedIn.class, right).path());
        assertEquals(
                422, TestSite.status(site.answer(TestSite.request(Paths.STEP).withField("kaartje", "onbekend"))));
    }
}
