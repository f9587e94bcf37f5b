package nl.pleegplein.persistence.core;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.pleegplein.persistence.api.DomainGate;
import nl.pleegplein.persistence.api.DomainStates;
import nl.pleegplein.persistence.api.DomainStatus;
import nl.pleegplein.persistence.api.DomainStatus.Phase;
import nl.pleegplein.privacy.api.PersonalDataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows the cores that are started, how their migrations went, and which domains may show themselves. */
@Component(service = {DomainGate.class, DomainStates.class, Domains.class})
public final class Domains implements DomainGate, DomainStates {
    private static final Logger LOG = LoggerFactory.getLogger(Domains.class);

    private final BundleContext context;
    private final Owners owners = new Owners();
    private final Map<Long, Outcome> outcomes = new ConcurrentHashMap<>();
    private final BundleTracker<Core> cores;
    private volatile Outcome untold = Outcome.NO_DATABASE;

    /** References only: who offers one is what matters here, and asking for it could start it too early. */
    @Reference(service = PersonalDataSource.class, policyOption = ReferencePolicyOption.GREEDY)
    volatile List<ServiceReference<PersonalDataSource>> personalDataSources = List.of();

    @Activate
    public Domains(BundleContext context) {
        this.context = context;
        this.cores = new CoreTracker(context);
        cores.open();
    }

    @Deactivate
    void stop() {
        cores.close();
    }

    /** A migration's word on how far it is with a core. */
    void tell(long bundleId, Outcome outcome) {
        outcomes.put(bundleId, outcome);
    }

    /** The word on all cores of which nothing else is known: how it is with the database. */
    void tellAll(Outcome outcome) {
        untold = outcome;
    }

    void forget(long bundleId) {
        outcomes.remove(bundleId);
    }

    @Override
    public boolean mayShow(String domain) {
        // Asked for each section with each request: no streams here.
        for (Map.Entry<Bundle, Core> core : cores.getTracked().entrySet()) {
            if (core.getValue().domain().equals(domain)
                    && owns(core.getKey().getBundleId(), domain)
                    && status(core.getKey(), core.getValue()).phase() != Phase.READY) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isSettled(String domain) {
        return HouseBundles.areSettled(context, domain);
    }

    @Override
    public List<DomainStatus> all() {
        return cores.getTracked().entrySet().stream()
                .map(entry -> status(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(DomainStatus::domain))
                .toList();
    }

    /** Whether this core, and no other that names the same domain, answers for it. */
    boolean owns(long bundleId, String domain) {
        return owners.owner(domain).filter(owner -> owner == bundleId).isPresent();
    }

    private DomainStatus status(Bundle bundle, Core core) {
        if (!owns(bundle.getBundleId(), core.domain())) {
            return new DomainStatus(core.domain(), Phase.FAILED, Optional.of(bundle + " is not the one that has it"));
        }
        Outcome outcome = outcomes.getOrDefault(bundle.getBundleId(), untold);
        return outcome.of(core, givesBackPersonalData(core.domain()));
    }

    private boolean givesBackPersonalData(String domain) {
        for (ServiceReference<PersonalDataSource> source : personalDataSources) {
            if (domain.equals(source.getProperty(PersonalDataSource.DOMAIN))) {
                return true;
            }
        }
        return false;
    }

    private final class CoreTracker extends BundleTracker<Core> {
        CoreTracker(BundleContext context) {
            super(context, Bundle.STARTING | Bundle.ACTIVE, null);
        }

        @Override
        public Core addingBundle(Bundle bundle, BundleEvent event) {
            Core core = Core.of(bundle).orElse(null);
            if (core == null) {
                return null;
            }
            core.fault().ifPresent(fault -> LOG.error("{} gets no database: {}", bundle, fault));
            long owner = owners.claim(bundle.getBundleId(), core);
            if (owner != bundle.getBundleId()) {
                LOG.error("{} is refused: bundle {} has the domain {}", bundle, owner, core.domain());
            }
            return core;
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, Core core) {
            owners.release(bundle.getBundleId());
        }
    }
}
