package nl.pleegplein.privacy.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.privacy.api.ExportState;
import nl.pleegplein.privacy.api.ExportState.Phase;
import nl.pleegplein.privacy.api.LegalGround;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.testing.FakeRequest;
import nl.pleegplein.web.testing.Rendered;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PrivacyPagesTest {
    private static final Viewer ANNA = new Viewer(Optional.of(FakePrivacy.ANNA), Set.of(), Set.of("members"));
    private static final Viewer OPERATOR =
            new Viewer(Optional.of(FakePrivacy.BRAM), Set.of(Role.OPERATOR), Set.of("members"));

    private final FakePrivacy privacy = new FakePrivacy();
    private final PrivacySection section = new PrivacySection(privacy, privacy, privacy, privacy, privacy);

    private static FakeRequest request(String address) {
        return FakeRequest.to(address).withTextsBeside(PrivacySection.class).by(ANNA);
    }

    private Answer answer(FakeRequest request) throws Exception {
        return section.routes().all().stream()
                .filter(route -> route.pattern().equals(request.path()) && route.method() == request.method())
                .findFirst()
                .orElseThrow()
                .handler()
                .handle(request);
    }

    private Document page(FakeRequest request) throws Exception {
        Document page = Rendered.html(answer(request));
        assertEquals(1, page.select("h1").size());
        page.select("form")
                .forEach(form -> assertEquals(1, form.select("[name=_csrf]").size()));
        return page;
    }

    @Test
    void aVisitorIsLedToTheWayInEverywhereButWhereAllMayRead() throws Exception {
        for (String path : List.of("/mijn/gegevens", "/mijn/gegevens/archief", "/mijn/opzeggen", "/beheer/inzage")) {
            assertInstanceOf(Answer.SignIn.class, answer(request(path).by(Viewer.visitor())), path);
        }
        for (String path : List.of("/mijn/gegevens", "/mijn/gegevens/toestemming", "/mijn/opzeggen")) {
            FakeRequest form = request(path).by(Viewer.visitor()).withField("bijdragen", "weg");
            assertInstanceOf(Answer.SignIn.class, answer(form), path);
        }
        assertEquals(List.of(), privacy.done);
    }

    @Test
    void leavingTakesOneAnswerAndNoReason() throws Exception {
        Document page = page(request("/mijn/opzeggen"));
        assertEquals(2, page.select("fieldset [type=radio]").size());
        assertEquals(
                0,
                page.select("textarea, [type=text], [type=password], [checked]").size());
        assertEquals("Zeg mijn account op", page.select("form button").text());

        Answer gone = answer(request("/mijn/opzeggen").withField("bijdragen", "naamloos"));
        assertEquals(new Answer.SignedOut("/privacy/ontvangst?code=" + FakePrivacy.CODE), gone);
        answer(request("/mijn/opzeggen").withField("bijdragen", "weg"));
        assertEquals(
                List.of("closed " + FakePrivacy.ANNA + " KEEP_NAMELESS", "closed " + FakePrivacy.ANNA + " REMOVE"),
                privacy.done);
    }

    @Test
    void withoutAnAnswerNothingIsDone() throws Exception {
        Answer answer = answer(request("/mijn/opzeggen").withField("bijdragen", "misschien"));
        assertEquals(422, Rendered.page(answer).status());
        assertEquals("#weg", Rendered.html(answer).select("[role=alert] a").attr("href"));
        assertEquals(List.of(), privacy.done);
    }

    @Test
    void theReceiptTellsPartByPartToWhoHasTheCode() throws Exception {
        FakeRequest receipt = request("/privacy/ontvangst").by(Viewer.visitor());
        assertInstanceOf(Answer.NotFound.class, answer(receipt));
        assertInstanceOf(Answer.NotFound.class, answer(receipt.withQuery("code", "other")));
        FakeRequest known = receipt.withQuery("code", FakePrivacy.CODE);
        Document page = page(known);
        assertEquals(Caching.NONE, answer(known).caching());
        assertFalse(Rendered.page(answer(known)).head().indexed());
        assertTrue(page.select("li").get(0).text().contains("3 dingen gewist. 2 dingen staan er nog"), page.text());
        assertTrue(page.select("li").get(1).text().contains("Wacht nog."), page.text());
        assertTrue(page.text().contains("35 dagen"), page.text());
        privacy.pending = false;
        assertTrue(page(known.inEnglish()).text().contains("All about you is erased."));
    }

    @Test
    void onesOwnDataAreGatheredOnAskingAndOfferedForAWeek() throws Exception {
        assertEquals(
                "Verzamel mijn gegevens",
                page(request("/mijn/gegevens"))
                        .select("form[action=/mijn/gegevens] button")
                        .text());
        assertEquals(
                new Answer.Redirect("/mijn/gegevens", false),
                answer(request("/mijn/gegevens").withField("_csrf", "x")));
        assertEquals(List.of("started in nl"), privacy.done);

        privacy.export = Optional.of(FakePrivacy.state(Phase.RUNNING, Optional.empty()));
        Document going = page(request("/mijn/gegevens"));
        assertTrue(going.select("[role=status]").text().contains("2 van de 5"), going.text());
        assertEquals(0, going.select("form[action=/mijn/gegevens]").size(), "one at a time");
        assertInstanceOf(Answer.NotFound.class, answer(request("/mijn/gegevens/archief")));

        privacy.export = Optional.of(FakePrivacy.state(Phase.FAILED, Optional.empty()));
        assertEquals(1, page(request("/mijn/gegevens")).select(".warn").size());

        ExportState.Archive archive =
                new ExportState.Archive(3, FakePrivacy.NOW, FakePrivacy.NOW.plus(Duration.ofDays(7)), List.of("Blogs"));
        privacy.export = Optional.of(FakePrivacy.state(Phase.READY, Optional.of(archive)));
        Document ready = page(request("/mijn/gegevens"));
        assertEquals("/mijn/gegevens/archief", ready.select("a.main").attr("href"));
        assertTrue(ready.text().contains("5 december 2026"), ready.text());
        assertTrue(ready.select(".warn").text().contains("Blogs"));
        Answer.Stream file = assertInstanceOf(Answer.Stream.class, answer(request("/mijn/gegevens/archief")));
        assertEquals(Caching.NONE, file.caching());
        assertEquals(Optional.of("pleegplein.zip"), file.download());
        assertEquals(2, file.source().open(1).readAllBytes().length);
    }

    @Test
    void aYesCanBeTakenBackWithOneButton() throws Exception {
        Document page = page(request("/mijn/gegevens"));
        assertEquals(1, page.select("form[action=/mijn/gegevens/toestemming]").size(), "only what was not taken back");
        assertEquals("news.letter", page.select("[name=doel]").attr("value"));
        assertTrue(page.text().contains("De nieuwsbrief <sturen>"));
        answer(request("/mijn/gegevens/toestemming").withField("doel", "news.letter"));
        assertEquals(List.of("withdrawn news.letter"), privacy.done);
    }

    @Test
    void thePersonConcernedReadsWhatWasDoneAndNotByWhom() throws Exception {
        Document page = page(request("/mijn/gegevens"));
        assertTrue(page.text().contains("Gekeken <hier>"));
        assertTrue(page.text().contains("communitymanager · Reden: Zomaar"), page.text());
        assertFalse(page.text().contains(FakePrivacy.BRAM.toString()));
        assertEquals(
                "/mijn/gegevens?na=verder#inzage", page.select("[rel=next]").attr("href"));
        Document next = page(request("/mijn/gegevens?na=verder"));
        assertEquals(0, next.select("[rel=next], form").size());
        assertEquals("/mijn/gegevens", next.select(".pager a").attr("href"));
    }

    @Test
    void operatorsReadAllOfTheTrail() throws Exception {
        Document page = page(request("/beheer/inzage").by(OPERATOR));
        assertTrue(page.text().contains(FakePrivacy.BRAM.toString()));
        assertEquals("/beheer/inzage?na=verder", page.select("[rel=next]").attr("href"));
        assertThrows(ForbiddenException.class, () -> answer(request("/beheer/inzage")));
    }

    @Test
    void everybodyReadsWhatTheSiteDoesWithData() throws Exception {
        FakeRequest visitor = request("/privacy").by(Viewer.visitor());
        Answer answer = answer(visitor);
        assertEquals(Caching.PUBLIC, answer.caching());
        assertEquals(Optional.of("/privacy"), Rendered.page(answer).head().canonical());
        Document page = page(visitor);
        assertEquals(LegalGround.values().length, page.select("h3").size());
        assertEquals(
                "mailto:privacy@site.example", page.select("#contact ~ p a").attr("href"));
        assertTrue(page.text().contains("35 dagen"));
        assertTrue(page.text().contains("Iets <in> het Nederlands"));
        Document english = page(visitor.inEnglish());
        assertTrue(english.text().contains("Something in English"));
        assertFalse(english.text().contains("Iets"));
    }

    @Test
    void pagesAreThereInEnglishToo() throws Exception {
        for (String path : List.of("/mijn/gegevens", "/mijn/opzeggen", "/privacy")) {
            page(request(path).inEnglish());
        }
        page(request("/beheer/inzage").by(OPERATOR).inEnglish());
    }
}
