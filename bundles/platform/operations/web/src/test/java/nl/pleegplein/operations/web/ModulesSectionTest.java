package nl.pleegplein.operations.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.operations.api.Action;
import nl.pleegplein.operations.api.DomainChange;
import nl.pleegplein.operations.api.DomainState;
import nl.pleegplein.persistence.api.DomainStatus.Phase;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.SectionState.State;
import nl.pleegplein.web.testing.FakeRequest;
import nl.pleegplein.web.testing.Rendered;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class ModulesSectionTest {
    private static final FakeRequest VISITOR =
            FakeRequest.to(ModulesSection.PATH).withTextsBeside(ModulesSection.class);
    private static final FakeRequest OPERATOR = VISITOR.by(Viewer.system());

    private final FakePlatform platform = new FakePlatform()
            .bundle("library", "nl.pleegplein.library.web", "1.0.0", Bundle.ACTIVE)
            .section("library", "nl.pleegplein.library.web", Optional.of("library"), State.SHOWN, "")
            .database("library", Phase.READY, "")
            .domain("library", "1.0.0", "1.0.1", "1.0.0");

    @Test
    void onlyOperatorsSeeIt() throws Exception {
        assertInstanceOf(Answer.SignIn.class, get(ModulesSection.PATH, VISITOR));
        Viewer member = new Viewer(Optional.of(new AccountId(UUID.randomUUID())), Set.of(), Set.of());
        Viewer editor = new Viewer(Optional.empty(), Set.of(Role.EDITOR), Set.of());
        for (Viewer other : List.of(member, editor)) {
            assertThrows(ForbiddenException.class, () -> get(ModulesSection.PATH, VISITOR.by(other)));
        }
        Answer.Page page = Rendered.page(get(ModulesSection.PATH, OPERATOR));
        assertEquals(Caching.NONE, page.caching());
        assertFalse(page.head().indexed());
        assertEquals(new Answer.Redirect(ModulesSection.PATH, false), get("/beheer", VISITOR));
    }

    @Test
    void whatIsWellIsQuiet() throws Exception {
        Document page = html(OPERATOR);
        assertEquals("library 1.0.0", page.select("#module-library").text());
        assertTrue(page.text().contains("De enige module werkt goed."), page.text());
        assertTrue(page.text().contains("Andere versies 1.0.1"), page.text());
        assertTrue(page.text().contains("40 keer gevraagd, 2 fouten"), page.text());
        assertTrue(page.select("code").eachText().contains("/library"), page.text());
        assertEquals(0, page.select(".warn, .unwell").size());
        assertTrue(page.text().contains("Er is nog niets gewijzigd."), page.text());
        assertTrue(html(OPERATOR.inEnglish()).text().contains("The only module is well."));
    }

    @Test
    void whatIsNotWellStandsOutAndIsLinkedFromTheTop() throws Exception {
        platform.bundle("breuk", "nl.pleegplein.breuk.core", "2.0.0", Bundle.ACTIVE)
                .database("breuk", Phase.FAILED, "Table <x> not found");
        Document page = html(OPERATOR);
        assertEquals("breuk", page.select(".note.warn a[href=#module-breuk]").text());
        String breuk =
                page.select("article[aria-labelledby=module-breuk].unwell").text();
        assertTrue(breuk.contains("FAILED"), breuk);
        assertTrue(breuk.contains("Table <x> not found"), breuk);
        assertTrue(page.text().contains("De andere module werkt goed."), page.text());
    }

    @Test
    void whatWasRemovedIsAsItShouldBe() throws Exception {
        platform.domain(new DomainState("demo", Optional.empty(), List.of("1.0.0"), true, Optional.empty()));
        Document page = html(OPERATOR);
        String demo = page.select("article[aria-labelledby=module-demo]").text();
        assertTrue(demo.contains("Weggehaald door een beheerder"), demo);
        assertEquals(0, page.select(".unwell").size());
    }

    @Test
    void theLastChangesSayHowTheyEnded() throws Exception {
        Instant when = Instant.parse("2026-03-03T12:30:00Z");
        platform.change(new DomainChange(
                        when,
                        Action.UPDATE,
                        "library",
                        Optional.of("1.0.0"),
                        Optional.of("1.0.1"),
                        Optional.of("its migration failed")))
                .change(new DomainChange(
                        when, Action.INSTALL, "library", Optional.empty(), Optional.of("1.0.0"), Optional.empty()));
        List<String> changes = html(OPERATOR).select(".beheer-changes li").eachText();
        assertEquals(2, changes.size());
        assertTrue(changes.get(0).contains("3 maart 2026 13:30"), changes.get(0));
        assertTrue(changes.get(0).contains("library bijgewerkt 1.0.0"), changes.get(0));
        assertTrue(changes.get(0).contains("Mislukt its migration failed"), changes.get(0));
        assertTrue(changes.get(1).endsWith("Gelukt"), changes.get(1));
    }

    private Document html(FakeRequest request) throws Exception {
        return Rendered.html(get(ModulesSection.PATH, request));
    }

    private Answer get(String pattern, FakeRequest request) throws Exception {
        ModulesSection section = new ModulesSection(
                platform.context(), platform.domains(), platform.states(), platform.sections(), platform.refusals());
        return section.routes().all().stream()
                .filter(route -> route.pattern().equals(pattern))
                .findFirst()
                .orElseThrow()
                .handler()
                .handle(request);
    }
}
