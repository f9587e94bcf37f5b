package nl.pleegplein.operations.installer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pleegplein.operations.api.Action;
import nl.pleegplein.operations.api.DomainChange;
import nl.pleegplein.operations.api.DomainState;
import nl.pleegplein.operations.api.Domains;
import nl.pleegplein.operations.api.InstallationException;
import nl.pleegplein.operations.api.Plan;
import nl.pleegplein.operations.api.Refusals;
import nl.pleegplein.operations.api.Release;
import nl.pleegplein.persistence.api.DomainStates;
import nl.pleegplein.web.api.Sections;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes domains through Karaf's features service, and takes a change back that does not end well. */
@Component
public final class InstalledDomains implements Domains {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledDomains.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_MIGRATION = Duration.ofHours(1);

    private final InstalledFeatures features;
    private final DomainInstaller installer;
    private final Impact impact;
    private final Wellbeing wellbeing;
    private final Removals removals;
    private final ChangeLog changes;
    private final Clock clock = Clock.systemUTC();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Refusals> refusals = List.of();

    // Not on the thread of a console session: that may be broken off, and a change must not stop half-way.
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "pleegplein-domain-change");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public InstalledDomains(
            BundleContext context,
            @Reference InstalledFeatures features,
            @Reference DomainInstaller installer,
            @Reference DomainStates states,
            @Reference Sections sections) {
        this.features = features;
        this.installer = installer;
        this.impact = new Impact(context);
        this.wellbeing = new Wellbeing(
                impact,
                states,
                sections,
                () -> refusals.stream()
                        .flatMap(each -> each.refusals().stream())
                        .toList(),
                PATIENCE,
                LONGEST_MIGRATION);
        this.removals = new Removals(context);
        this.changes = new ChangeLog(
                InstalledFeatures.dataFolder(context).resolve("pleegplein").resolve("changes.log"));
    }

    /** Lets a change that runs end by itself. */
    @Deactivate
    public void stop() {
        worker.shutdown();
    }

    @Override
    public List<DomainState> all() {
        Map<String, Installation.Outcome> outcomes = installer.installation().outcomes().stream()
                .collect(Collectors.toMap(Installation.Outcome::domain, Function.identity()));
        Catalogue catalogue = features.catalogue();
        Set<String> names = new TreeSet<>(catalogue.domains());
        names.addAll(outcomes.keySet());
        List<DomainState> states = new ArrayList<>();
        for (String domain : names) {
            states.add(new DomainState(
                    domain,
                    catalogue.installed(domain),
                    catalogue.versions(domain),
                    features.choices().isRemoved(domain),
                    Optional.ofNullable(outcomes.get(domain)).flatMap(Installation.Outcome::failure)));
        }
        return states;
    }

    @Override
    public List<DomainChange> changes() {
        return changes.latest();
    }

    @Override
    public Release add(Path file) {
        return features.add(file);
    }

    @Override
    public Plan plan(Action action, String domain, Optional<String> version) {
        Catalogue catalogue = features.catalogue();
        if (!catalogue.domains().contains(domain)) {
            throw new InstallationException(
                    "There is no domain " + domain + "; there is " + String.join(", ", catalogue.domains()));
        }
        Optional<String> from = catalogue.installed(domain);
        Optional<String> to = action == Action.REMOVE
                ? Optional.empty()
                : version.or(() -> catalogue.versions(domain).stream().findFirst());
        check(action, domain, from, to);
        if (to.isPresent()) {
            features.release(domain, to.get());
            features.simulate(domain, to.get());
        }
        Impact.Stopped stopped = impact.of(domain, to.map(next -> features.release(domain, next)));
        return new Plan(action, domain, from, to, stopped.bundles(), stopped.gone());
    }

    @Override
    public void carryOut(Plan plan, Consumer<String> progress) {
        Future<?> change = worker.submit(() -> features.exclusively(() -> {
            change(plan, progress);
            return plan;
        }));
        try {
            change.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InstallationException("Nobody waits for it any more; the change goes on, see pleegplein:list");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InstallationException known) {
                throw new InstallationException(known.getMessage(), known);
            }
            throw new InstallationException("The change failed: " + Reason.of(e.getCause()), e.getCause());
        }
    }

    private static void check(Action action, String domain, Optional<String> from, Optional<String> to) {
        switch (action) {
            case INSTALL ->
                from.ifPresent(version -> {
                    throw new InstallationException(domain + " " + version + " is installed; use pleegplein:update");
                });
            case UPDATE -> {
                if (from.isEmpty()) {
                    throw new InstallationException(domain + " is not installed; use pleegplein:install");
                }
                if (from.equals(to)) {
                    throw new InstallationException(domain + " " + from.get() + " is what is installed");
                }
            }
            case REMOVE -> {
                if (from.isEmpty()) {
                    throw new InstallationException(domain + " is not installed");
                }
            }
        }
    }

    private void change(Plan plan, Consumer<String> progress) {
        String domain = plan.domain();
        if (!features.catalogue().installed(domain).equals(plan.from())) {
            throw new InstallationException(
                    domain + " was changed in the meantime; look at pleegplein:list and try again");
        }
        Set<String> shown = wellbeing.shown(domain);
        Optional<String> failure = attempt(plan, shown, progress);
        changes.add(new DomainChange(clock.instant(), plan.action(), domain, plan.from(), plan.to(), failure));
        if (failure.isPresent()) {
            String now = takeBack(plan, progress);
            throw new InstallationException("It failed: " + failure.get() + ". " + now);
        }
        if (plan.to().isPresent()) {
            features.choices()
                    .choose(domain, plan.to().get(), features.catalogue().shipped(domain));
            features.prune(domain, plan.to().get(), plan.from());
        } else {
            features.choices().remove(domain);
        }
        installer.installation().changed(domain, plan.to());
        LOG.info(
                "{} {}: {} -> {}",
                plan.action(),
                domain,
                plan.from().orElse("-"),
                plan.to().orElse("-"));
    }

    /** @return why it failed */
    private Optional<String> attempt(Plan plan, Set<String> shown, Consumer<String> progress) {
        try {
            if (plan.to().isEmpty()) {
                progress.accept("Removing " + plan.domain());
                features.remove(plan.domain());
                removals.tell(plan.domain());
                return Optional.empty();
            }
            progress.accept("Bringing in " + plan.domain() + " " + plan.to().get());
            features.put(plan.domain(), plan.to().get(), plan.from().isPresent());
            return wellbeing.ailment(plan.domain(), shown, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("it was broken off");
        } catch (Exception | LinkageError e) {
            LOG.error("{} {} failed", plan.action(), plan.domain(), e);
            return Optional.of(Reason.of(e));
        }
    }

    /** @return what is there now */
    private String takeBack(Plan plan, Consumer<String> progress) {
        String domain = plan.domain();
        progress.accept("Taking it back");
        try {
            if (plan.from().isPresent()) {
                features.put(domain, plan.from().get(), true);
                return domain + " " + plan.from().get() + " is back";
            }
            features.remove(domain);
            return "It is not installed";
        } catch (Exception | LinkageError e) {
            LOG.error("{} could not be taken back", domain, e);
            return "Taking it back failed too (" + Reason.of(e) + "); " + domain + " is away until it is mended";
        }
    }
}
