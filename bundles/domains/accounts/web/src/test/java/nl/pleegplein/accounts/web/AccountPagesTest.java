package nl.pleegplein.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Account;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.accounts.api.SignInChoice;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.text.api.Markdown;
import nl.pleegplein.text.api.MarkdownText;
import nl.pleegplein.text.api.Media;
import nl.pleegplein.text.api.SafeHtml;
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
    private final AccountsSection section = new AccountsSection(
            accounts,
            accounts,
            new SignInChoices(List.of(new Choice("Log in met Kantoor", "/kantoor/in"), new Choice("", "https://evil"))),
            accounts,
            accounts,
            accounts,
            new FakeTokens(),
            FakeTokens.offered(),
            accounts,
            accounts,
            accounts,
            new PlainMarkdown());

    private record Choice(String name, String path) implements SignInChoice {
        @Override
        public String title(Locale locale) {
            return name;
        }
    }

    @Test
    void otherWaysToSignInStandBelow() throws Exception {
        Document page = Rendered.html(answer("/inloggen", request("/inloggen?terug=/bibliotheek/een")));
        var links = page.select("section a.button");
        assertEquals(List.of("Log in met Kantoor"), links.eachText(), "what cannot be is left out");
        assertEquals("/kantoor/in?terug=%2Fbibliotheek%2Feen", links.attr("href"));
    }

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
                Set.of("#name", "#password", "#rules", "#statement"),
                Set.copyOf(again.select(".faults a").eachAttr("href")));
        FakeRequest right = request("/registreren/maken")
                .withField("code", "goed")
                .withField("name", "Anna")
                .withField("password", FakeAccounts.PASSWORD)
                .withField("rules", "ja")
                .withField("statement", "ja")
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

    @Test
    void whoTriesTooOftenKeepsWhatTheyTyped() throws Exception {
        FakeRequest often =
                request("/inloggen").withField("mail", "druk@voorbeeld.nl").withField("password", "x");
        Answer answer = answer("/inloggen", often);
        assertEquals(429, Rendered.page(answer).status());
        assertEquals(Optional.of(Duration.ofMinutes(1)), Rendered.page(answer).retryAfter());
        Document page = Rendered.html(answer);
        assertEquals("druk@voorbeeld.nl", page.select("#mail").attr("value"));
        assertTrue(page.select("[role=alert]").text().contains("te vaak"));
    }

    @Test
    void afterThePasswordWhatElseIsNeededIsAskedFor() throws Exception {
        accounts.asks = Optional.of(new SignInAnswer.Asked(FakeAccounts.TICKET, true, true));
        FakeRequest right = request("/inloggen")
                .withField("mail", "anna@voorbeeld.nl")
                .withField("password", FakeAccounts.PASSWORD)
                .withField("blijven", "ja")
                .withField("terug", "/bibliotheek");
        Document step = Rendered.html(answer("/inloggen", right));
        assertEquals(
                "/inloggen/verder", step.select("main form, form.accounts-form").attr("action"));
        assertEquals("one-time-code", step.select("#code").attr("autocomplete"));
        assertEquals(
                List.of("/huisregels", "/privacyverklaring"),
                step.select(".choice a").eachAttr("href"));

        FakeRequest wrong = request("/inloggen/verder")
                .withField("kaartje", FakeAccounts.TICKET)
                .withField("terug", "/bibliotheek")
                .withField("blijven", "ja")
                .withField("rules", "ja")
                .withField("code", "000000");
        Answer refused = answer("/inloggen/verder", wrong);
        assertEquals(422, Rendered.page(refused).status());
        Document again = Rendered.html(refused);
        assertEquals("#code", again.select(".faults a").attr("href"));
        assertTrue(again.select("#rules").hasAttr("checked"));
        assertFalse(again.select("#code").val().contains("0"), "a code is typed anew");

        Answer.SignedIn in =
                assertInstanceOf(Answer.SignedIn.class, answer("/inloggen/verder", wrong.withField("code", "123456")));
        assertEquals("/bibliotheek", in.path());
        assertTrue(in.lasts().isPresent());

        Document over = Rendered.html(
                answer("/inloggen/verder", request("/inloggen/verder").withField("kaartje", "oud")));
        assertEquals("/inloggen", over.select("form.accounts-form").attr("action"));
        assertTrue(over.select("[role=alert]").text().contains("te lang"));
    }

    @Test
    void theFirstOperatorComesInByACode() throws Exception {
        String path = "/registreren/beheerder";
        Document form = Rendered.html(answer(path, request(path + "?code=goed")));
        assertEquals(1, form.select("#mail").size());
        assertEquals(
                0,
                Rendered.html(answer(path, request(path + "?code=oud")))
                        .select("form")
                        .size());
        FakeRequest sent = request(path)
                .withField("code", "goed")
                .withField("mail", "olga@voorbeeld.nl")
                .withField("name", "Olga")
                .withField("password", FakeAccounts.PASSWORD);
        Answer wrong = answer(path, sent);
        assertEquals(422, Rendered.page(wrong).status());
        assertEquals("olga@voorbeeld.nl", Rendered.html(wrong).select("#mail").val());
        FakeRequest right = sent.withField("rules", "ja").withField("statement", "ja");
        assertEquals(
                "/mijn/code",
                assertInstanceOf(Answer.SignedIn.class, answer(path, right)).path());
        assertInstanceOf(
                Answer.Redirect.class,
                answer(path, request(path).withField("code", "goed").by(ANNA)));
        assertEquals(List.of("operator"), accounts.changed);
    }

    @Test
    void theAddressIsChangedByAFormAndAButtonOnAPage() throws Exception {
        assertInstanceOf(Answer.SignIn.class, answer("/mijn/mailadres", request("/mijn/mailadres")));
        Document own = Rendered.html(answer("/mijn", request("/mijn").by(ANNA)));
        assertTrue(own.text().contains("anna@nieuw.nl"));
        Answer wrong = answer(
                "/mijn/mailadres",
                request("/mijn/mailadres")
                        .withField("mail", "anna@nieuw.nl")
                        .withField("password", "x")
                        .by(ANNA));
        assertEquals("anna@nieuw.nl", Rendered.html(wrong).select("#mail").val());
        String path = "/mijn/mailadres/bevestigen";
        assertEquals(
                "goed",
                Rendered.html(answer(path, request(path + "?code=goed")))
                        .select("[name=code]")
                        .val());
        Document half = Rendered.html(answer(path, request(path).withField("code", "goed")));
        assertTrue(half.select("h1").text().contains("Nog één mail"));
        Document expired = Rendered.html(answer(path, request(path).withField("code", "oud")));
        assertEquals("/mijn/mailadres", expired.select("a.button.main").attr("href"));
        answer(
                "/mijn/mailadres/stoppen",
                request("/mijn/mailadres/stoppen").withField("_csrf", "x").by(ANNA));
        assertEquals(List.of("cancelled"), accounts.changed);
    }

    @Test
    void theSecondFactorIsShownAsPictureAndAsText() throws Exception {
        assertInstanceOf(Answer.SignIn.class, answer("/mijn/code", request("/mijn/code")));
        accounts.factor = new Account.SecondFactor(false, 0, true);
        Document enrol =
                Rendered.html(answer("/mijn/code", request("/mijn/code").by(ANNA)));
        assertEquals("ABCD EFGH", enrol.select(".accounts-secret").text());
        assertTrue(enrol.select("svg[role=img] path").attr("d").length() > 1000);
        assertTrue(enrol.select("a[href^=otpauth:]").size() == 1);
        Answer wrong = answer(
                "/mijn/code", request("/mijn/code").withField("code", "1").by(ANNA));
        assertEquals(422, Rendered.page(wrong).status());
        Document codes = Rendered.html(answer(
                "/mijn/code", request("/mijn/code").withField("code", "123456").by(ANNA)));
        assertEquals(
                List.of("abcd-efgh-jkmn-pqrs"),
                codes.select(".accounts-codes code").eachText());

        accounts.factor = new Account.SecondFactor(true, 4, false);
        Document on = Rendered.html(answer("/mijn/code", request("/mijn/code").by(ANNA)));
        assertTrue(on.text().contains("nog 4 herstelcodes"));
        Answer needed = answer(
                "/mijn/code/uit",
                request("/mijn/code/uit").withField("password", "x").by(ANNA));
        assertTrue(Rendered.html(needed).select("[role=alert]").text().contains("niet uitzetten"));
    }

    @Test
    void functionsAreGivenAndTakenWithAReason() throws Exception {
        Viewer operator = new Viewer(Optional.of(FakeAccounts.ANNA), Set.of(Role.OPERATOR), Set.of("members"));
        assertInstanceOf(Answer.SignIn.class, answer("/beheer/deelnemers", request("/beheer/deelnemers")));
        assertThrows(
                ForbiddenException.class,
                () -> answer("/beheer/deelnemers", request("/beheer/deelnemers").by(ANNA)));
        Document list = Rendered.html(answer(
                "/beheer/deelnemers",
                request("/beheer/deelnemers?q=an%26na&functie=MODERATOR").by(operator)));
        assertEquals("Anna <b>", list.select(".list h2").text());
        assertEquals("an&na", list.select("#q").val());
        assertEquals(
                "/beheer/deelnemers?q=an%26na&functie=MODERATOR&na=twee",
                list.select("[rel=next]").attr("href"));
        assertEquals(
                1,
                Rendered.html(answer(
                                "/beheer/deelnemers",
                                request("/beheer/deelnemers?q=niemand").by(operator)))
                        .select(".empty")
                        .size());

        FakeRequest one = request("/beheer/deelnemers/x")
                .withPathValue("id", FakeAccounts.ANNA.toString())
                .by(operator);
        Document page = Rendered.html(answer("/beheer/deelnemers/{id}", one));
        assertEquals(Role.values().length, page.select("#functie option").size());
        assertInstanceOf(Answer.NotFound.class, answer("/beheer/deelnemers/{id}", one.withPathValue("id", "x")));

        FakeRequest give = one.withField("functie", "TRAINER").withField("until", "2027-03-01");
        Answer wrong = answer("/beheer/deelnemers/{id}/geven", give);
        assertEquals(422, Rendered.page(wrong).status());
        assertEquals("2027-03-01", Rendered.html(wrong).select("#until").val());
        answer("/beheer/deelnemers/{id}/geven", give.withField("reason", "geeft trainingen"));
        assertEquals(List.of("gives TRAINER until 2027-03-01T23:00:00Z: geeft trainingen"), accounts.changed);
        Answer noDate = answer("/beheer/deelnemers/{id}/geven", give.withField("until", "morgen"));
        assertEquals("#until", Rendered.html(noDate).select(".faults a").attr("href"));
        Answer last = answer(
                "/beheer/deelnemers/{id}/weghalen",
                one.withField("functie", "OPERATOR").withField("reason", "zomaar"));
        assertTrue(Rendered.html(last).select("[role=alert]").text().contains("enige beheerder"));
        answer("/beheer/deelnemers/{id}/uitloggen", one.withField("reason", "telefoon kwijt"));
        assertEquals("signs out: telefoon kwijt", accounts.changed.get(accounts.changed.size() - 1));
        Answer made = answer("/beheer/deelnemers/{id}/geven", one.withField("functie", "KEIZER"));
        assertEquals(422, Rendered.page(made).status());
    }

    @Test
    void whatIsAgreedWithCanBeRead() throws Exception {
        Answer rules = answer("/huisregels", request("/huisregels"));
        assertEquals(Caching.PUBLIC, rules.caching());
        assertTrue(Rendered.html(rules).text().contains("Versie 3"));
        answer("/privacyverklaring", request("/privacyverklaring"));
    }

    /** Shows what it is given. */
    private static final class PlainMarkdown implements Markdown {
        @Override
        public MarkdownText render(String markdown, Media media) {
            return new MarkdownText(new SafeHtml("<p>" + markdown + "</p>"), markdown, List.of(), 1);
        }

        @Override
        public List<String> mediaReferences(String markdown) {
            return List.of();
        }
    }
}
