package nl.pleegplein.operations.web;

import static nl.pleegplein.operations.web.FakePlatform.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.pleegplein.operations.api.DomainState;
import nl.pleegplein.operations.web.view.ModuleView;
import nl.pleegplein.operations.web.view.ModuleView.Contribution;
import nl.pleegplein.operations.web.view.ModuleView.Part;
import nl.pleegplein.operations.web.view.ModuleView.Section;
import nl.pleegplein.operations.web.view.ModuleView.Trouble;
import nl.pleegplein.operations.web.view.ModulesView;
import nl.pleegplein.persistence.api.DomainStatus.Phase;
import nl.pleegplein.web.api.SectionState.State;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class ModulesTest {
    private static final String LIBRARY = "nl.pleegplein.library.";

    private final FakePlatform platform = new FakePlatform();

    @Test
    void whatCanBeChangedStandsBeforeThePlatform() {
        platform.bundle("web", "nl.pleegplein.web.api", "1.0.0", Bundle.ACTIVE)
                .bundle("library", LIBRARY + "core", "1.2.0", Bundle.ACTIVE)
                .bundle(Map.of(), "nl.pleegplein.web.shell", "1.0.0", Bundle.ACTIVE)
                .bundle("partner", "org.partner.pages", "3.0.0", Bundle.ACTIVE)
                .bundle(Map.of(), "org.apache.felix.framework", "7.0.5", Bundle.ACTIVE)
                .domain("library", "1.2.0", "1.3.0", "1.2.0", "1.1.0")
                .domain("demo", "", "1.0.0");
        ModulesView view = view();
        assertEquals(List.of("demo", "library"), names(view.changeable()));
        assertEquals(List.of("partner", "web"), names(view.platform()));
        assertEquals(Optional.of("1.2.0"), module("library").version());
        assertEquals(List.of("1.3.0", "1.1.0"), module("library").others());
        assertFalse(module("demo").isInstalled());
        assertTrue(module("demo").isWell());
        assertEquals(3, view.well());
        assertEquals(
                List.of(
                        new Part("nl.pleegplein.web.api", "1.0.0", "beheer.bundle.runs"),
                        new Part("nl.pleegplein.web.shell", "1.0.0", "beheer.bundle.runs")),
                module("web").parts());
    }

    @Test
    void whatBundlesContributeIsReadByTheNamesOfTheContracts() {
        platform.bundle(
                        "library",
                        LIBRARY + "core",
                        "1.0.0",
                        Bundle.ACTIVE,
                        service(
                                "nl.pleegplein.content.api.ContentSource",
                                Map.of("pleegplein.content.kind", "dossier")),
                        service(
                                "nl.pleegplein.content.api.ContentSource",
                                Map.of("pleegplein.content.kind", "article")),
                        service("nl.pleegplein.jobs.api.JobHandler", Map.of("pleegplein.jobs.kind", "library.import")),
                        service("org.partner.Unknown", Map.of()))
                .bundle(
                        "library",
                        LIBRARY + "web",
                        "1.0.0",
                        Bundle.ACTIVE,
                        service("nl.pleegplein.rest.api.RestService", Map.of("pleegplein.rest.base", "/library")),
                        service("org.apache.felix.hc.api.HealthCheck", Map.of("hc.name", "library")),
                        service(
                                "nl.pleegplein.web.api.HomeBlock",
                                Map.of("component.name", "nl.pleegplein.library.web.LatestArticles")))
                .goneBundle("library", LIBRARY + "old");
        assertEquals(
                List.of(
                        new Contribution("beheer.gives.rest", List.of("/api/library")),
                        new Contribution("beheer.gives.source", List.of("article", "dossier")),
                        new Contribution("beheer.gives.home", List.of("LatestArticles")),
                        new Contribution("beheer.gives.jobs", List.of("library.import")),
                        new Contribution("beheer.gives.health", List.of("library"))),
                module("library").contributions());
    }

    @Test
    void whatIsNotWellSaysWhy() {
        platform.bundle("library", LIBRARY + "core", "1.0.0", Bundle.ACTIVE)
                .bundle("library", LIBRARY + "web", "1.0.1", Bundle.INSTALLED)
                .database("library", Phase.FAILED, "no such table")
                .section("library", LIBRARY + "web", Optional.of("library"), State.RESTING, "50 % of 20 failed")
                .refused("REST service /library", LIBRARY + "web", Optional.of("library"), "taken by x")
                .refused("content source article", "nl.pleegplein.library.core", Optional.empty(), "taken by y")
                .refused("content source article", "nl.pleegplein.other.core", Optional.empty(), "taken by z")
                .domain(new DomainState(
                        "library", Optional.empty(), List.of("1.0.1"), false, Optional.of("nothing to resolve x")));
        ModuleView library = module("library");
        assertEquals(
                List.of(
                        new Trouble("beheer.trouble.installation", "library", "", "nothing to resolve x"),
                        new Trouble("beheer.database.failed", "library", "FAILED", "no such table"),
                        new Trouble("beheer.section.resting", "library", "RESTING", "50 % of 20 failed"),
                        new Trouble("beheer.trouble.refused", "REST service /library", "REFUSED", "taken by x"),
                        new Trouble("beheer.trouble.refused", "content source article", "REFUSED", "taken by y"),
                        new Trouble("beheer.trouble.bundle", LIBRARY + "web", "INSTALLED", "")),
                library.troubles());
        assertEquals(Optional.empty(), library.version(), "two versions");
        assertEquals(List.of(library), view().unwell());
        assertFalse(library.hasDatabase());
    }

    @Test
    void whatCouldNotBeInstalledIsNotCountedAmongTheRest() {
        platform.bundle("web", "nl.pleegplein.web.shell", "1.0.0", Bundle.ACTIVE)
                .domain(new DomainState(
                        "library", Optional.empty(), List.of(), false, Optional.of("nothing to resolve x")));
        assertEquals(List.of("library"), names(view().unwell()));
        assertEquals(1, view().well());
    }

    @Test
    void aSectionBelongsToTheModuleOfItsBundle() {
        platform.bundle(Map.of(), "nl.pleegplein.operations.health", "1.0.0", Bundle.ACTIVE)
                .bundle("library", LIBRARY + "web", "1.0.0", Bundle.ACTIVE)
                .database("library", Phase.READY, "")
                .section("health", "nl.pleegplein.operations.health", Optional.empty(), State.SHOWN, "")
                .section("library", LIBRARY + "web", Optional.of("library"), State.SHOWN, "");
        assertEquals(
                List.of(new Section(List.of("/a-health", "/health"), 40, 2)),
                module("operations").sections());
        assertEquals(
                List.of(new Section(List.of("/a-library", "/library"), 40, 2)),
                module("library").sections());
        assertTrue(module("library").hasDatabase());
        assertEquals(List.of(), view().unwell());
    }

    @Test
    void aFragmentIsWellWithoutRunning() {
        platform.bundle(
                Map.of("Pleegplein-Domain", "partner", "Fragment-Host", "org.partner.pages"),
                "org.partner.words",
                "1.0.0",
                Bundle.RESOLVED);
        assertTrue(module("partner").isWell());
    }

    @Test
    void whoeverIsAwayCostsOnlyWhatItAloneKnows() {
        platform.bundle("library", LIBRARY + "core", "1.0.0", Bundle.ACTIVE);
        ModulesView view =
                new Modules(platform.context(), Optional.empty(), Optional.empty(), Optional.empty(), List.of()).view();
        assertEquals(List.of("library"), names(view.platform()));
        assertEquals(
                List.of("beheer.unknown.installer", "beheer.unknown.database", "beheer.unknown.sections"),
                view.unknown());
    }

    private ModulesView view() {
        return new Modules(
                        platform.context(),
                        Optional.of(platform.domains()),
                        Optional.of(platform.states()),
                        Optional.of(platform.sections()),
                        platform.refusals())
                .view();
    }

    private ModuleView module(String name) {
        return Stream.concat(view().changeable().stream(), view().platform().stream())
                .filter(module -> module.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<ModuleView> modules) {
        return modules.stream().map(ModuleView::name).toList();
    }
}
