package nl.pleegplein.events.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pleegplein.events.api.EventHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves every event handler that is there, each on a thread of its own so that a slow one holds back nobody else. */
@Component(service = EventDelivery.class, immediate = true) // delivers without being asked
public final class EventDelivery {
    private static final Logger log = LoggerFactory.getLogger(EventDelivery.class);
    private static final Duration RENEW_EVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OutboxRepository outbox;
    private final HandlerRepository handlers;
    private final HighestPosition highest;
    private final Clock clock;
    private final Loop renewal = new Loop("pleegplein-events-leases", this::renewLeases, () -> {});

    /** By name, in the order in which they came: the first is served, others are refused while it is there. */
    private final Map<String, List<Contribution>> offered = new LinkedHashMap<>();

    private final Map<String, ServedHandler> served = new LinkedHashMap<>();

    @Activate
    public EventDelivery(
            @Reference OutboxRepository outbox,
            @Reference HandlerRepository handlers,
            @Reference HighestPosition highest,
            @Reference Clock clock) {
        this.outbox = outbox;
        this.handlers = handlers;
        this.highest = highest;
        this.clock = clock;
    }

    @Activate
    void start() {
        renewal.start();
    }

    @Deactivate
    void stop() {
        List<ServedHandler> ending;
        synchronized (this) {
            offered.clear();
            ending = List.copyOf(served.values());
            served.clear();
        }
        ending.forEach(ServedHandler::end);
        renewal.end();
        long patient = System.nanoTime() + PATIENCE.toNanos();
        ending.forEach(handler -> awaitEnd(handler, Duration.ofNanos(patient - System.nanoTime())));
        renewal.awaitEnd(PATIENCE);
    }

    @Reference(
            service = EventHandler.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void addHandler(EventHandler handler, Map<String, Object> properties) {
        Contribution contribution = Contribution.of(handler, properties);
        if (!contribution.isUsable()) {
            log.error(
                    "An event handler needs a name and kinds: {}",
                    handler.getClass().getName());
            return;
        }
        List<Contribution> sameName = offered.computeIfAbsent(contribution.name(), name -> new ArrayList<>());
        sameName.add(contribution);
        if (sameName.size() == 1) {
            serve(contribution);
        } else {
            log.error("A second event handler {} is refused", contribution.name());
        }
    }

    void removeHandler(EventHandler handler) {
        Optional<ServedHandler> ending = withdraw(handler);
        ending.ifPresent(serving -> {
            serving.end();
            awaitEnd(serving, PATIENCE);
            serveNext(serving.name());
        });
    }

    private synchronized Optional<ServedHandler> withdraw(EventHandler handler) {
        offered.values().forEach(sameName -> sameName.removeIf(offer -> offer.handler() == handler));
        offered.values().removeIf(List::isEmpty);
        Optional<ServedHandler> serving =
                served.values().stream().filter(each -> each.serves(handler)).findFirst();
        serving.ifPresent(each -> served.remove(each.name()));
        return serving;
    }

    private synchronized void serveNext(String name) {
        if (!served.containsKey(name)) {
            offered.getOrDefault(name, List.of()).stream().findFirst().ifPresent(this::serve);
        }
    }

    private void serve(Contribution contribution) {
        ServedHandler serving = new ServedHandler(contribution, outbox, handlers, highest, clock);
        served.put(contribution.name(), serving);
        serving.start();
    }

    private Duration renewLeases() {
        List<ServedHandler> now = snapshot();
        Set<UUID> owners = now.stream().map(ServedHandler::owner).collect(Collectors.toUnmodifiableSet());
        if (!owners.isEmpty()) {
            Instant until = clock.instant().plus(HandlerDelivery.LEASE);
            Set<UUID> kept = handlers.renew(owners, until);
            now.stream().filter(each -> kept.contains(each.owner())).forEach(each -> each.leasedUntil(until));
        }
        return RENEW_EVERY;
    }

    private synchronized List<ServedHandler> snapshot() {
        return List.copyOf(served.values());
    }

    private static void awaitEnd(ServedHandler handler, Duration patience) {
        if (!handler.awaitEnd(patience)) {
            log.warn("The event handler {} takes long; it ends after its present event", handler.name());
        }
    }
}
