package nl.pleegplein.organisations.web;

import static nl.pleegplein.organisations.web.FakeOrganisations.ANNA;
import static nl.pleegplein.organisations.web.FakeOrganisations.BOB;
import static nl.pleegplein.organisations.web.FakeOrganisations.ID;
import static nl.pleegplein.organisations.web.FakeOrganisations.OPERATOR;
import static nl.pleegplein.organisations.web.FakeOrganisations.ROW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.organisations.api.OrganisationFilter;
import nl.pleegplein.organisations.api.OrganisationKind;
import nl.pleegplein.organisations.api.OrganisationState;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.testing.FakeRequest;
import nl.pleegplein.web.testing.Rendered;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The pages of organisations, as a browser gets them. */
class OrganisationPagesTest {
    private static final String MANAGED = "/beheer/organisaties/{id}";
    private static final String ADMINISTERED = "/mijn/organisaties/{id}";

    private final FakeOrganisations fake = new FakeOrganisations();
    private final OrganisationsSection section = new OrganisationsSection(fake, fake, fake);

    private static FakeRequest request(String address) {
        return FakeRequest.to(address).withTextsBeside(OrganisationsSection.class);
    }

    /** With the id of the one that there is in the pattern's place. */
    private static FakeRequest at(String pattern) {
        return request(pattern.replace("{id}", ID.toString())).withPathValue("id", ID.toString());
    }

    private Answer answer(String pattern, FakeRequest request) throws Exception {
        return section.routes().all().stream()
                .filter(route -> route.pattern().equals(pattern) && route.method() == request.method())
                .findFirst()
                .orElseThrow()
                .handler()
                .handle(request);
    }

    private Answer answer(FakeRequest request) throws Exception {
        return answer(request.path(), request);
    }

    private Answer one(String slug, FakeRequest request) throws Exception {
        return answer("/organisaties/{slug}", request.withPathValue("slug", slug));
    }

    private static String path(Answer answer) {
        return assertInstanceOf(Answer.Redirect.class, answer).path();
    }

    @Test
    void everyoneReadsTheListAndNarrowsItWithoutAScript() throws Exception {
        Answer answer = answer(request("/organisaties"));
        assertEquals(Caching.PUBLIC, answer.caching());
        assertTrue(Rendered.page(answer).head().indexed());
        Document page = Rendered.html(answer);
        assertEquals("De <Regenboog>", page.select(".list h2 a").text());
        assertTrue(page.select(".list").text().contains("Voorbeeld Pleegzorgaanbieder Zeeland"));
        for (Element select : page.select("select")) {
            assertEquals(1, page.select("label[for=" + select.id() + "]").size());
        }
        Answer narrowed = answer(request("/organisaties?soort=training&regio=utrecht&na=x"));
        assertEquals(
                new OrganisationFilter(Optional.of(OrganisationKind.TRAINING), Optional.of("utrecht")),
                fake.asked.get(1));
        assertFalse(Rendered.page(narrowed).head().indexed());
        Document second = Rendered.html(narrowed);
        assertEquals(List.of("training", "utrecht"), second.select("[selected]").eachAttr("value"));
        assertEquals(
                List.of(
                        "/organisaties?soort=training&regio=utrecht",
                        "/organisaties?soort=training&regio=utrecht&na=verder"),
                second.select(".pager a").eachAttr("href"));
        answer(request("/organisaties?soort=<x>&regio=mars"));
        assertEquals(OrganisationFilter.ALL, fake.asked.get(2), "what there is not narrows nothing");
        fake.empty = true;
        assertEquals(
                1,
                Rendered.html(answer(request("/organisaties"))).select(".empty").size());
        assertEquals(
                1,
                Rendered.html(answer(request("/organisaties?soort=training")))
                        .select(".empty a[href=/organisaties]")
                        .size());
    }

    @Test
    void oneIsReadByEveryoneAndChangedByFew() throws Exception {
        Answer answer = one("de-regenboog", request("/organisaties/de-regenboog"));
        assertEquals(Caching.PUBLIC, answer.caching());
        Document page = Rendered.html(answer);
        assertEquals("De <Regenboog>", page.select("h1").text());
        assertEquals("Wij helpen.", page.select(".prose").text());
        assertEquals(
                "Voorbeeld: deze organisatie is verzonnen, om te laten zien hoe een pagina eruitziet.",
                page.select(".note").text());
        assertEquals(0, page.select(".sample").size(), "said once");
        Element site = page.select("a[href^=https]").first();
        assertEquals("nofollow noopener", site.attr("rel"));
        assertEquals("Naar www.regenboog.example", site.text());
        assertEquals(0, page.select("a[href^=/mijn], a[href^=/beheer]").size());
        assertFalse(page.text().contains("Anna"), "nobody who works there");
        assertEquals(
                0,
                Rendered.html(one("de-regenboog", request("/x").by(BOB)))
                        .select("a[href^=/mijn]")
                        .size());
        assertEquals(
                2,
                Rendered.html(one("de-regenboog", request("/x").by(ANNA)))
                        .select("a[href^=/mijn/organisaties/]")
                        .size());
        assertEquals(
                2,
                Rendered.html(one("de-regenboog", request("/x").by(OPERATOR)))
                        .select("a[href^=/beheer/organisaties/]")
                        .size());
        Answer.Redirect moved = assertInstanceOf(Answer.Redirect.class, one("oud", request("/organisaties/oud")));
        assertEquals("/organisaties/de-regenboog", moved.path());
        assertTrue(moved.permanent());
        assertInstanceOf(Answer.NotFound.class, one("geen", request("/organisaties/geen")));
        fake.state = OrganisationState.ENDED;
        Answer ended = one("de-regenboog", request("/x").by(ANNA));
        assertEquals(Caching.NONE, ended.caching());
        assertFalse(Rendered.page(ended).head().indexed());
        assertEquals(1, Rendered.html(ended).select(".note.warn").size());
    }

    @Test
    void visitorsAreAskedToSignInAndOthersAreRefused() throws Exception {
        for (String pattern : List.of(
                "/beheer/organisaties",
                "/beheer/organisaties/nieuw",
                MANAGED,
                MANAGED + "/stoppen",
                MANAGED + "/herstellen",
                MANAGED + "/medewerkers",
                "/mijn/organisaties",
                ADMINISTERED,
                ADMINISTERED + "/medewerkers")) {
            assertInstanceOf(Answer.SignIn.class, answer(pattern, at(pattern)), pattern);
            if (!pattern.equals("/mijn/organisaties")) {
                assertThrows(
                        ForbiddenException.class,
                        () -> answer(pattern, at(pattern).by(BOB)),
                        pattern);
            }
        }
        for (String pattern : List.of(
                "/beheer/organisaties/nieuw",
                MANAGED,
                MANAGED + "/stoppen",
                MANAGED + "/herstellen",
                MANAGED + "/medewerkers",
                MANAGED + "/medewerkers/intrekken",
                MANAGED + "/medewerkers/weghalen",
                ADMINISTERED,
                ADMINISTERED + "/medewerkers",
                ADMINISTERED + "/medewerkers/intrekken",
                ADMINISTERED + "/medewerkers/weghalen")) {
            FakeRequest sent = at(pattern)
                    .withField("row", ROW.toString())
                    .withField("name", "Bob")
                    .withField("role", "STAFF");
            assertInstanceOf(Answer.SignIn.class, answer(pattern, sent), pattern);
            assertThrows(ForbiddenException.class, () -> answer(pattern, sent.by(BOB)), pattern);
        }
        for (String pattern : List.of("/mijn/organisaties/ja", "/mijn/organisaties/nee", "/mijn/organisaties/weg")) {
            assertInstanceOf(
                    Answer.SignIn.class, answer(pattern, at(pattern).withField("row", ROW.toString())), pattern);
        }
        assertEquals(List.of(), fake.done);
        FakeRequest elsewhere = request("/x").withPathValue("id", "geen-id").by(OPERATOR);
        assertInstanceOf(Answer.NotFound.class, answer(MANAGED, elsewhere));
    }

    @Test
    void anAdministratorChangesWhatItTellsAndNothingElse() throws Exception {
        Document form = Rendered.html(answer(ADMINISTERED, at(ADMINISTERED).by(ANNA)));
        assertEquals(0, form.select("[name=name], [name=kinds]").size());
        assertEquals("csrf-token", form.select("[name=_csrf]").attr("value"));
        assertEquals("Wij **helpen**.", form.select("textarea").text());
        assertEquals(0, form.select("a[href$=stoppen]").size());
        for (Element input : form.select("textarea, input[type=text]")) {
            assertEquals(1, form.select("label[for=" + input.id() + "]").size(), input.id());
        }
        FakeRequest sent = at(ADMINISTERED)
                .by(ANNA)
                .withField("text", "Anders")
                .withField("regions", "utrecht")
                .withField("site", "")
                // What is not hers to say.
                .withField("name", "Gekaapt")
                .withField("kinds", "association")
                .withField("state", "ENDED")
                .withField("demonstration", "false")
                .withField("id", "x");
        assertEquals("/mijn/organisaties/" + ID + "?gedaan=bewaard", path(answer(ADMINISTERED, sent)));
        assertEquals(List.of("described Description[regions=[utrecht], site=, text=Anders]"), fake.done);
        assertThrows(
                ForbiddenException.class,
                () -> answer(
                        MANAGED + "/stoppen", at(MANAGED + "/stoppen").by(ANNA).withField("_csrf", "x")));
        assertInstanceOf(
                Answer.NotFound.class,
                answer(MANAGED + "/stoppen", at(MANAGED + "/stoppen").by(ANNA)));
    }

    @Test
    void operatorsAddChangeAndEndAfterAQuestion() throws Exception {
        Document list = Rendered.html(answer(request("/beheer/organisaties").by(OPERATOR)));
        assertEquals(
                "/beheer/organisaties/" + ID, list.select(".list a").first().attr("href"));
        FakeRequest none = request("/beheer/organisaties/nieuw").by(OPERATOR).withField("text", "<Getypt>");
        Answer refused = answer(none.path(), none);
        assertEquals(422, Rendered.page(refused).status());
        Document again = Rendered.html(refused);
        assertEquals("<Getypt>", again.select("textarea").text());
        assertEquals("#name", again.select(".faults a").attr("href"));
        assertEquals("true", again.select("#name").attr("aria-invalid"));
        FakeRequest sent = request("/beheer/organisaties/nieuw")
                .by(OPERATOR)
                .withField("name", "Nieuw")
                .withField("kinds", "training", "geen soort");
        assertEquals("/beheer/organisaties/" + ID + "?gedaan=gemaakt", path(answer(sent.path(), sent)));
        Document form = Rendered.html(answer(MANAGED, at(MANAGED).by(OPERATOR)));
        assertEquals("De <Regenboog>", form.select("#name").attr("value"));
        assertEquals(
                List.of("foster-care", "zeeland"),
                form.select("[type=checkbox][checked]").eachAttr("value"));
        Document question = Rendered.html(
                answer(MANAGED + "/stoppen", at(MANAGED + "/stoppen").by(OPERATOR)));
        assertEquals(List.of("added Nieuw [TRAINING]"), fake.done, "asked, and not done");
        assertEquals(
                "/beheer/organisaties/" + ID + "/stoppen",
                question.select("form").attr("action"));
        answer(MANAGED + "/stoppen", at(MANAGED + "/stoppen").by(OPERATOR).withField("_csrf", "x"));
        answer(MANAGED + "/herstellen", at(MANAGED + "/herstellen").by(OPERATOR).withField("_csrf", "x"));
        assertEquals(List.of("added Nieuw [TRAINING]", "ended", "restored"), fake.done);
    }

    @Test
    void staffIsInvitedAndRemovedOnAPageForFew() throws Exception {
        String pattern = ADMINISTERED + "/medewerkers";
        Answer answer = answer(pattern, at(pattern).by(ANNA));
        assertEquals(Caching.NONE, answer.caching());
        Document page = Rendered.html(answer);
        assertEquals("Anna", page.select(".list h2").text());
        assertEquals("Bob", page.select(".list h3").text());
        for (Element input : page.select("input[type=text]")) {
            assertEquals(1, page.select("label[for=" + input.id() + "]").size(), input.id());
        }
        FakeRequest again = at(pattern)
                .by(ANNA)
                .withField("name", "Bob")
                .withField("role", "STAFF")
                .withField("reason", "Collega");
        Answer conflict = answer(pattern, again);
        assertEquals(409, Rendered.page(conflict).status());
        assertEquals("Bob", Rendered.html(conflict).select("#name").attr("value"));
        assertEquals(
                422,
                Rendered.page(answer(pattern, again.withField("role", "OPERATOR")))
                        .status());
        assertEquals(
                "/mijn/organisaties/" + ID + "/medewerkers?gedaan=gevraagd",
                path(answer(pattern, again.withField("name", "Carla"))));
        FakeRequest remove = at(pattern + "/weghalen").by(ANNA).withField("row", ROW.toString());
        assertEquals(422, Rendered.page(answer(pattern + "/weghalen", remove)).status());
        answer(pattern + "/weghalen", remove.withField("reason", "Werkt er niet meer"));
        answer(pattern + "/intrekken", at(pattern + "/intrekken").by(ANNA).withField("row", ROW.toString()));
        assertInstanceOf(
                Answer.NotFound.class,
                answer(pattern + "/weghalen", at(pattern + "/weghalen").by(ANNA).withField("row", "x")));
        assertEquals(List.of("invited Carla STAFF Collega", "removed " + ROW, "withdrawn " + ROW), fake.done);
    }

    @Test
    void onesOwnPageAsksAndLetsLeave() throws Exception {
        Document asked = Rendered.html(answer(request("/mijn/organisaties").by(BOB)));
        assertEquals(1, asked.select("form[action=/mijn/organisaties/ja]").size());
        assertTrue(asked.text().contains("Wil je hier medewerker zijn?"));
        Document working = Rendered.html(answer(request("/mijn/organisaties").by(ANNA)));
        assertEquals(
                ROW.toString(),
                working.select("form[action=/mijn/organisaties/weg] [name=row]").attr("value"));
        Document none = Rendered.html(answer(request("/mijn/organisaties").by(OPERATOR)));
        assertEquals(1, none.select(".empty").size());
        for (String deed : List.of("ja", "nee", "weg")) {
            FakeRequest sent = request("/mijn/organisaties/" + deed).by(BOB).withField("row", ROW.toString());
            assertEquals("/mijn/organisaties?gedaan=" + deed, path(answer(sent.path(), sent)));
        }
        assertEquals(List.of("accepted " + ROW, "declined " + ROW, "left " + ROW), fake.done);
    }
}
