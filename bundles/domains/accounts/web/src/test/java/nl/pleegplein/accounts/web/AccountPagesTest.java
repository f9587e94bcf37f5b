package nl.pleegplein.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.testing.FakeRequest;
import nl.pleegplein.web.testing.Rendered;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages with which people come in, as they see them. */
class AccountPagesTest {
    private static final Viewer ANNA =
            new Viewer(Optional.of(FakeAccounts.ANNA), Set.of(), Set.of("members"), Optional.of(FakeAccounts.PHONE));

    private final FakeAccounts accounts = new FakeAccounts();
    private final AccountsSection section = new AccountsSection(accounts, accounts, accounts);

    private static FakeRequest request(String address) {
        return FakeRequest.to(address).withTextsBeside(AccountsSection.class);
    }

    private Answer answer(String pattern, FakeRequest request) throws Exception {
        return section.routes().all().stream()
                .filter(route -> route.pattern().equals(pattern) && route.method() == request.method())
                .findFirst()
                .orElseThrow()
                .handler()
                .handle(request);
    }

    @Test
    void everyFormIsForOneBrowserAndKeptByNobody() throws Exception {
        for (String path : List.of("/registreren", "/inloggen", "/inloggen/vergeten")) {
            Answer answer = answer(path, request(path));
            assertEquals(Caching.NONE, answer.caching(), path);
            Document page = Rendered.html(answer);
            assertEquals("csrf-token", page.select("form [name=_csrf]").attr("value"), path);
            assertEquals(1, page.select("h1").size(), path);
            assertFalse(Rendered.page(answer).head().indexed(), path);
            for (var input : page.select("input:not([type=hidden]):not([type=checkbox])")) {
                assertEquals(1, page.select("label[for=" + input.id() + "]").size(), path + " " + input.id());
                assertFalse(input.attr("autocomplete").isEmpty(), path + " " + input.id());
            }
        }
    }

    @Test
    void whoIsRefusedKeepsWhatTheyTypedButThePassword() throws Exception {
        FakeRequest wrong = request("/inloggen")
                .withField("mail", "anna@voorbeeld.nl")
                .withField("password", "geraden woord")
                .withField("terug", "/bibliotheek/een");
        Answer answer = answer("/inloggen", wrong);
        assertEquals(422, Rendered.page(answer).status());
        Document page = Rendered.html(answer);
        assertEquals("anna@voorbeeld.nl", page.select("#mail").attr("value"));
        assertFalse(page.select("#password").hasAttr("value"));
        assertEquals("/bibliotheek/een", page.select("[name=terug]").attr("value"));
        assertTrue(page.select("[role=alert]").text().contains("horen niet bij elkaar"));
    }

    @ParameterizedTest
    @CsvSource({
        "/bibliotheek/een?a=b, /bibliotheek/een?a=b",
        "https://evil.example, /mijn",
        "//evil.example, /mijn",
        "/\\evil.example, /mijn",
        "/inloggen?terug=/inloggen, /mijn",
        "'', /mijn"
    })
    void signingInLeadsBackToAPlaceOnThisSite(String asked, String led) throws Exception {
        FakeRequest right = request("/inloggen")
                .withField("mail", "anna@voorbeeld.nl")
                .withField("password", FakeAccounts.PASSWORD)
                .withField("terug", asked);
        Answer.SignedIn in = assertInstanceOf(Answer.SignedIn.class, answer("/inloggen", right));
        assertEquals(led, in.path());
        assertEquals(Optional.empty(), in.lasts());
    }

    @Test
    void aLinkIsAskedForByAnAddressAndTheAnswerIsTheSameForAll() throws Exception {
        for (String mail : List.of("anna@voorbeeld.nl", "nieuw@voorbeeld.nl")) {
            Answer sent = answer("/registreren", request("/registreren").withField("mail", mail));
            assertEquals(
                    "/registreren/gestuurd",
                    assertInstanceOf(Answer.Redirect.class, sent).path());
            Answer forgot =
                    answer("/inloggen/vergeten", request("/inloggen/vergeten").withField("mail", mail));
            assertEquals(
                    "/inloggen/gestuurd",
                    assertInstanceOf(Answer.Redirect.class, forgot).path());
        }
        Answer wrong = answer("/registreren", request("/registreren").withField("mail", "geen \"adres"));
        Document page = Rendered.html(wrong);
        assertEquals(422, Rendered.page(wrong).status());
        assertEquals("geen \"adres", page.select("#mail").attr("value"));
        assertEquals("true", page.select("#mail").attr("aria-invalid"));
        assertEquals("#mail", page.select(".faults a").attr("href"));
    }

    @Test
    void anAccountIsMadeWithTheCodeOfTheMail() throws Exception {
        Document form = Rendered.html(answer("/registreren/maken", request("/registreren/maken?code=goed")));
        assertEquals("goed", form.select("[name=code]").attr("value"));
        FakeRequest sent = request("/registreren/maken")
                .withField("code", "goed")
                .withField("name", "<Anna>")
                .withField("password", "kort");
        Document again = Rendered.html(answer("/registreren/maken", sent));
        assertEquals("<Anna>", again.select("#name").attr("value"));
        assertEquals(
                Set.of("#name", "#password", "#rules"),
                Set.copyOf(again.select(".faults a").eachAttr("href")));
        FakeRequest right = request("/registreren/maken")
                .withField("code", "goed")
                .withField("name", "Anna")
                .withField("password", FakeAccounts.PASSWORD)
                .withField("rules", "ja")
                .withField("blijven", "ja");
        assertTrue(assertInstanceOf(Answer.SignedIn.class, answer("/registreren/maken", right))
                .lasts()
                .isPresent());
        Document expired = Rendered.html(answer("/registreren/maken", request("/registreren/maken?code=oud")));
        assertEquals("/registreren", expired.select("a.button.main").attr("href"));
    }

    @Test
    void onesOwnPageIsForOneselfOnly() throws Exception {
        assertInstanceOf(Answer.SignIn.class, answer("/mijn", request("/mijn")));
        assertInstanceOf(Answer.SignIn.class, answer("/mijn/wachtwoord", request("/mijn/wachtwoord")));
        assertInstanceOf(
                Answer.SignIn.class,
                answer("/mijn/sessies/andere", request("/mijn/sessies/andere").withField("a", "b")));
        Document page = Rendered.html(answer("/mijn", request("/mijn").by(ANNA)));
        assertEquals("Dag Anna", page.select("h1").text());
        assertEquals(
                1,
                page.select("form[action=/mijn/sessies/" + FakeAccounts.LAPTOP + "]")
                        .size());
        assertEquals(
                0,
                page.select("form[action=/mijn/sessies/" + FakeAccounts.PHONE + "]")
                        .size(),
                "not this one");

        answer(
                "/mijn/sessies/{id}",
                request("/mijn/sessies/x")
                        .withPathValue("id", FakeAccounts.LAPTOP.toString())
                        .withField("_csrf", "x")
                        .by(ANNA));
        assertEquals(List.of(FakeAccounts.LAPTOP), accounts.ended);
    }

    @Test
    void signingOutForgetsTheSession() throws Exception {
        assertInstanceOf(
                Answer.SignedOut.class,
                answer(
                        "/uitloggen",
                        request("/uitloggen").withField("_csrf", "x").by(ANNA)));
        assertEquals(List.of(FakeAccounts.PHONE), accounts.ended);
    }
}
