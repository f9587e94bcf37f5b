package nl.pleegplein.operations.installer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.operations.api.Refusals;
import nl.pleegplein.persistence.api.DomainStates;
import nl.pleegplein.persistence.api.DomainStatus;
import nl.pleegplein.persistence.api.Headers;
import nl.pleegplein.web.api.SectionState;
import nl.pleegplein.web.api.Sections;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Whether a domain that was just changed is well: its bundles run, its migration ended, its sections are shown. */
final class Wellbeing {
    private final Impact bundles;
    private final DomainStates states;
    private final Sections sections;
    private final Refusals refusals;
    private final Duration patience;
    private final Duration longest;

    /**
     * @param refusals of all contributions but sections
     * @param patience how long bundles and sections may take to come up
     * @param longest how long a migration may take until nobody waits for it any more; it is not a fault
     */
    Wellbeing(
            Impact bundles,
            DomainStates states,
            Sections sections,
            Refusals refusals,
            Duration patience,
            Duration longest) {
        this.bundles = bundles;
        this.states = states;
        this.sections = sections;
        this.refusals = refusals;
        this.patience = patience;
        this.longest = longest;
    }

    /** The sections of a domain that visitors can use now. */
    Set<String> shown(String domain) {
        return ofDomain(domain)
                .filter(section -> section.state() == SectionState.State.SHOWN)
                .map(SectionState::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Waits until all is well, or surely not.
     *
     * @param before the sections that were shown before the change
     * @return what is wrong
     */
    Optional<String> ailment(String domain, Set<String> before, Consumer<String> progress) throws InterruptedException {
        long start = System.nanoTime();
        Optional<String> doubt = Optional.empty();
        Optional<String> told = Optional.empty();
        while (System.nanoTime() - start < longest.toNanos()) {
            Optional<String> fault = fault(domain);
            if (fault.isPresent()) {
                return fault;
            }
            Optional<String> migration = migration(domain);
            doubt = migration.or(() -> missing(domain, before));
            if (doubt.isEmpty()) {
                return Optional.empty();
            }
            if (migration.isEmpty() && System.nanoTime() - start > patience.toNanos()) {
                return doubt;
            }
            if (!doubt.equals(told)) {
                progress.accept(doubt.get());
                told = doubt;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Optional.empty();
    }

    /** What waiting does not mend. */
    private Optional<String> fault(String domain) {
        Optional<String> migration = states(domain)
                .filter(status -> status.phase() == DomainStatus.Phase.FAILED)
                .findFirst()
                .map(status -> "its database: " + status.reason().orElse("FAILED"));
        Optional<String> section = ofDomain(domain)
                .filter(candidate -> candidate.state() == SectionState.State.REFUSED)
                .findFirst()
                .map(refused -> "its section " + refused.id() + " is refused: " + refused.reason());
        return migration
                .or(() -> section)
                .or(() -> refusals.refusals().stream()
                        .filter(refusal -> refusal.domain().equals(Optional.of(domain)))
                        .findFirst()
                        .map(refused -> "its " + refused.contribution() + " is refused: " + refused.reason()));
    }

    private Optional<String> migration(String domain) {
        return states(domain)
                .filter(status ->
                        status.phase() == DomainStatus.Phase.MIGRATING || status.phase() == DomainStatus.Phase.WAITING)
                .findFirst()
                .map(status -> "its database is " + status.phase());
    }

    /** What is not there yet, and may still come. */
    private Optional<String> missing(String domain, Set<String> before) {
        List<Bundle> own = bundles.own(domain).toList();
        for (Bundle bundle : own) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            if (!fragment && bundle.getState() != Bundle.ACTIVE) {
                return Optional.of("its bundle " + bundle.getSymbolicName() + " does not run");
            }
        }
        boolean hasCore = own.stream().anyMatch(bundle -> bundle.getHeaders().get(Headers.PERSONAL_DATA) != null);
        if (hasCore && states(domain).noneMatch(status -> status.phase() == DomainStatus.Phase.READY)) {
            return Optional.of("its database is not ready");
        }
        if (!before.isEmpty() && shown(domain).isEmpty()) {
            return Optional.of("none of its sections is shown");
        }
        return Optional.empty();
    }

    private Stream<DomainStatus> states(String domain) {
        return states.all().stream().filter(status -> status.domain().equals(domain));
    }

    private Stream<SectionState> ofDomain(String domain) {
        return sections.all().stream().filter(section -> section.domain().equals(Optional.of(domain)));
    }
}
