package nl.pleegplein.operations.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.operations.api.DomainChange;
import nl.pleegplein.operations.api.DomainState;
import nl.pleegplein.operations.api.Domains;
import nl.pleegplein.operations.api.Refusal;
import nl.pleegplein.operations.api.Refusals;
import nl.pleegplein.operations.web.view.ModuleView;
import nl.pleegplein.operations.web.view.ModuleView.Contribution;
import nl.pleegplein.operations.web.view.ModuleView.Part;
import nl.pleegplein.operations.web.view.ModuleView.Section;
import nl.pleegplein.operations.web.view.ModuleView.Trouble;
import nl.pleegplein.operations.web.view.ModulesView;
import nl.pleegplein.persistence.api.DomainStates;
import nl.pleegplein.persistence.api.DomainStatus;
import nl.pleegplein.persistence.api.DomainStatus.Phase;
import nl.pleegplein.web.api.SectionState;
import nl.pleegplein.web.api.SectionState.State;
import nl.pleegplein.web.api.Sections;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What is installed and how it is doing, at one moment; whoever can tell a part of it may be away. */
final class Modules {
    private static final int CHANGES = 20;

    private final InstalledBundles bundles;
    private final Map<String, DomainState> changeable;
    private final List<DomainStatus> databases;
    private final List<SectionState> sections;
    private final List<DomainChange> changes;
    private final List<Refusal> refused;
    private final List<String> unknown = new ArrayList<>();

    Modules(
            BundleContext context,
            Optional<Domains> domains,
            Optional<DomainStates> states,
            Optional<Sections> sections,
            List<Refusals> refusals) {
        this.bundles = new InstalledBundles(context);
        this.changeable = domains.stream()
                .flatMap(present -> present.all().stream())
                .collect(Collectors.toMap(DomainState::domain, state -> state, (first, second) -> first, TreeMap::new));
        this.changes = domains.map(Domains::changes).orElse(List.of());
        this.databases = states.map(DomainStates::all).orElse(List.of());
        this.sections = sections.map(Sections::all).orElse(List.of());
        this.refused =
                refusals.stream().flatMap(each -> each.refusals().stream()).toList();
        noteAbsent(domains, "beheer.unknown.installer");
        noteAbsent(states, "beheer.unknown.database");
        noteAbsent(sections, "beheer.unknown.sections");
    }

    private void noteAbsent(Optional<?> source, String text) {
        if (source.isEmpty()) {
            unknown.add(text);
        }
    }

    ModulesView view() {
        TreeSet<String> platform = new TreeSet<>(bundles.modules());
        platform.removeAll(changeable.keySet());
        return new ModulesView(
                changeable.keySet().stream().map(this::module).toList(),
                platform.stream().map(this::module).toList(),
                changes.stream().limit(CHANGES).map(Modules::change).toList(),
                unknown);
    }

    private ModuleView module(String name) {
        Optional<DomainState> state = Optional.ofNullable(changeable.get(name));
        List<Bundle> parts = bundles.of(name);
        Optional<String> version = state.flatMap(DomainState::installed).or(() -> onlyVersion(parts));
        return new ModuleView(
                name,
                version,
                state.map(DomainState::available).orElse(List.of()).stream()
                        .filter(other -> !version.equals(Optional.of(other)))
                        .toList(),
                state.filter(DomainState::removed).isPresent(),
                databasesOf(name).anyMatch(database -> database.phase() == Phase.READY),
                troubles(name, state, parts),
                sectionsOf(name).map(Modules::section).toList(),
                contributions(parts),
                parts.stream().map(Modules::part).toList());
    }

    private static Optional<String> onlyVersion(List<Bundle> parts) {
        List<String> versions = parts.stream()
                .map(bundle -> bundle.getVersion().toString())
                .distinct()
                .toList();
        return versions.size() == 1 ? Optional.of(versions.get(0)) : Optional.empty();
    }

    private Stream<DomainStatus> databasesOf(String module) {
        return databases.stream().filter(database -> database.domain().equals(module));
    }

    private Stream<SectionState> sectionsOf(String module) {
        return sections.stream()
                .filter(section -> section.domain()
                        .or(() -> InstalledBundles.moduleOf(section.bundle()))
                        .filter(module::equals)
                        .isPresent());
    }

    private List<Trouble> troubles(String name, Optional<DomainState> state, List<Bundle> parts) {
        Stream<Trouble> installation = state.flatMap(DomainState::failure).stream()
                .map(reason -> new Trouble("beheer.trouble.installation", name, "", reason));
        Stream<Trouble> database = databasesOf(name)
                .filter(status -> status.phase() != Phase.READY)
                .map(status -> new Trouble(
                        "beheer.database." + lower(status.phase()),
                        name,
                        status.phase().name(),
                        status.reason().orElse("")));
        Stream<Trouble> pages = sectionsOf(name)
                .filter(section -> section.state() != State.SHOWN)
                .map(section -> new Trouble(
                        "beheer.section." + lower(section.state()),
                        section.id(),
                        section.state().name(),
                        section.reason()));
        Stream<Trouble> unwanted = refused.stream()
                .filter(refusal -> refusal.domain()
                        .or(() -> InstalledBundles.moduleOf(refusal.bundle()))
                        .filter(name::equals)
                        .isPresent())
                .map(refusal ->
                        new Trouble("beheer.trouble.refused", refusal.contribution(), "REFUSED", refusal.reason()));
        Stream<Trouble> stopped = parts.stream()
                .filter(bundle -> !InstalledBundles.runs(bundle))
                .map(bundle -> new Trouble(
                        "beheer.trouble.bundle", bundle.getSymbolicName(), InstalledBundles.stateOf(bundle), ""));
        return Stream.of(installation, database, pages, unwanted, stopped)
                .flatMap(found -> found)
                .toList();
    }

    private static String lower(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Section section(SectionState section) {
        return new Section(
                section.paths().stream().map(path -> "/" + path).sorted().toList(),
                section.requests(),
                section.failures());
    }

    private static List<Contribution> contributions(List<Bundle> parts) {
        List<ServiceReference<?>> services =
                parts.stream().flatMap(bundle -> services(bundle).stream()).toList();
        return Stream.of(Contract.values())
                .map(contract -> new Contribution(contract.text(), contract.namesIn(services)))
                .filter(contribution -> !contribution.names().isEmpty())
                .toList();
    }

    private static List<ServiceReference<?>> services(Bundle bundle) {
        try {
            ServiceReference<?>[] registered = bundle.getRegisteredServices();
            return registered == null ? List.of() : Arrays.asList(registered);
        } catch (IllegalStateException e) {
            // Uninstalled a moment ago.
            return List.of();
        }
    }

    private static Part part(Bundle bundle) {
        String state = InstalledBundles.runs(bundle)
                ? "runs"
                : InstalledBundles.stateOf(bundle).toLowerCase(Locale.ROOT);
        return new Part(bundle.getSymbolicName(), bundle.getVersion().toString(), "beheer.bundle." + state);
    }

    private static ModulesView.Change change(DomainChange change) {
        return new ModulesView.Change(
                change.when(),
                "beheer.change." + lower(change.action()),
                change.domain(),
                change.from(),
                change.to(),
                change.failure());
    }
}
