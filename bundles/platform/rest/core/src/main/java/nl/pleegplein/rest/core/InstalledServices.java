package nl.pleegplein.rest.core;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.servlet.http.HttpServlet;
import nl.pleegplein.operations.api.Refusal;
import nl.pleegplein.operations.api.Refusals;
import nl.pleegplein.persistence.api.DomainGate;
import nl.pleegplein.persistence.api.DomainRemovalListener;
import nl.pleegplein.persistence.api.Headers;
import nl.pleegplein.rest.api.RestService;
import org.apache.cxf.endpoint.Server;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The services that are served now. Requests read a snapshot; a service that comes or goes replaces it. */
@Component(service = {InstalledServices.class, DomainRemovalListener.class, Refusals.class})
public final class InstalledServices implements DomainRemovalListener, Refusals {
    private static final Logger log = LoggerFactory.getLogger(InstalledServices.class);

    /** For whoever is inside when a service goes: then it is cut off. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final long PAUSE_NANOS = 1_000_000;

    private final DomainGate gate;
    private final KnownBases known;
    private final CxfEngine engine = new CxfEngine(this::isSettled);
    private final Map<ServiceReference<RestService>, Offer> offers = new LinkedHashMap<>();
    private final Map<String, Server> servers = new HashMap<>();
    private final Map<ServiceReference<RestService>, Refusal> refused = new ConcurrentHashMap<>();
    private volatile Map<String, Offer> served = Map.of();

    @Activate
    public InstalledServices(BundleContext context, @Reference DomainGate gate) {
        this(
                gate,
                new KnownBases(
                        table(context),
                        Clock.systemUTC(),
                        name -> Arrays.stream(context.getBundles())
                                .anyMatch(bundle -> name.equals(bundle.getSymbolicName()))));
    }

    InstalledServices(DomainGate gate, KnownBases known) {
        this.gate = gate;
        this.known = known;
    }

    /** With the data of the installation, which outlives the framework's cache of bundles. */
    private static Path table(BundleContext context) {
        return Optional.ofNullable(context.getProperty("karaf.data"))
                .map(data -> Path.of(data, "pleegplein"))
                .orElseGet(() -> context.getDataFile("").toPath())
                .resolve("rest-services.properties");
    }

    @Reference(
            name = "service",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public synchronized void add(RestService service, ServiceReference<RestService> reference) {
        Optional<Offer> offer = Offer.of(service, reference);
        if (offer.isEmpty()) {
            log.error(
                    "The REST service {} of {} has no usable property {}",
                    service.getClass().getName(),
                    reference.getBundle().getSymbolicName(),
                    RestService.BASE);
            refuse(reference, "without a base", "It has no usable property " + RestService.BASE);
            return;
        }
        offers.put(reference, offer.get());
        serve(offer.get());
    }

    public synchronized void remove(ServiceReference<RestService> reference) {
        refused.remove(reference);
        Offer offer = offers.remove(reference);
        if (offer == null || !offer.equals(served.get(offer.base()))) {
            return;
        }
        withdraw(offer);
        offers.values().stream()
                .filter(other -> other.base().equals(offer.base()))
                .max(Comparator.comparing(Offer::reference))
                .ifPresent(this::serve);
    }

    @Deactivate
    public synchronized void close() {
        List.copyOf(served.values()).forEach(this::withdraw);
        engine.close();
    }

    @Override
    public void removed(String domain) {
        known.removed(domain, served.keySet());
    }

    @Override
    public List<Refusal> refusals() {
        return List.copyOf(refused.values());
    }

    HttpServlet servlet() {
        return engine.servlet();
    }

    /** What is served and may be shown, in the order of their bases. */
    Collection<Offer> shown() {
        return served.values().stream().filter(this::mayShow).toList();
    }

    /** The service that answers for a base, when it may be shown. */
    Optional<Offer> find(String base) {
        return Optional.ofNullable(served.get(base)).filter(this::mayShow);
    }

    /** Whether this very service is still the one that answers for its base. */
    boolean isServed(Offer offer) {
        return offer.equals(served.get(offer.base()));
    }

    /** Whether a base that has no service now is likely to have one soon. */
    boolean isAway(String base) {
        return served.containsKey(base) || known.expects(base);
    }

    /** Whether this very service is still served and nothing that it stands on is being changed. */
    private boolean isSettled(Offer offer) {
        return isServed(offer) && offer.domain().map(gate::isSettled).orElse(true);
    }

    private boolean mayShow(Offer offer) {
        return offer.domain().map(gate::mayShow).orElse(true);
    }

    private void serve(Offer offer) {
        Offer first = served.get(offer.base());
        if (first != null) {
            log.error("The REST service {} is refused: its base belongs to {}", offer, first);
            refuse(
                    offer.reference(),
                    offer.base(),
                    "The base is taken by " + first.bundle().getSymbolicName());
            return;
        }
        try {
            servers.put(offer.base(), engine.publish(offer.base(), offer.service()));
        } catch (RuntimeException | LinkageError e) {
            log.error("The REST service {} cannot be served", offer, e);
            refuse(offer.reference(), offer.base(), "It cannot be served: " + e);
            return;
        }
        refused.remove(offer.reference());
        known.arrived(offer.base(), offer.bundle().getSymbolicName(), offer.domain());
        Map<String, Offer> next = new TreeMap<>(served);
        next.put(offer.base(), offer);
        served = next;
        log.info("REST service {} is served", offer);
    }

    /** Whoever came in while it was served is answered by it; nobody comes in any more. */
    private static void awaitLast(Offer offer) {
        long begun = System.nanoTime();
        while (offer.running().get() > 0 && System.nanoTime() - begun < PATIENCE.toNanos()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void refuse(ServiceReference<RestService> reference, String base, String reason) {
        Bundle bundle = reference.getBundle();
        Optional<String> domain = Optional.ofNullable(bundle.getHeaders("").get(Headers.DOMAIN));
        refused.put(reference, new Refusal("REST service " + base, bundle.getSymbolicName(), domain, reason));
    }

    private void withdraw(Offer offer) {
        Map<String, Offer> next = new TreeMap<>(served);
        next.remove(offer.base());
        served = next;
        known.gone(offer.base());
        awaitLast(offer);
        try {
            servers.remove(offer.base()).destroy();
        } catch (RuntimeException | LinkageError e) {
            log.error("The REST service {} did not end well", offer, e);
        }
        log.info("REST service {} is gone", offer);
    }
}
