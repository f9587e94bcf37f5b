package nl.pleegplein.content.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.content.api.SiteRevision;
import nl.pleegplein.operations.api.Refusal;
import nl.pleegplein.operations.api.Refusals;
import nl.pleegplein.persistence.api.DomainGate;
import nl.pleegplein.persistence.api.Headers;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one consumer of {@link ContentSource}. Of two sources of one kind the one that was there first serves. */
@Component
public final class InstalledContent implements ContentCatalogue, Refusals {
    private static final Logger log = LoggerFactory.getLogger(InstalledContent.class);

    private final DomainGate gate;
    private final SiteRevision revision;
    private final Map<Long, Offer> offers = new HashMap<>();
    private final Map<String, String> domains = new ConcurrentHashMap<>();
    private final Map<Long, Refusal> untrue = new HashMap<>();
    private volatile List<Offer> serving = List.of();
    private volatile List<Refusal> refusals = List.of();

    @Activate
    public InstalledContent(@Reference DomainGate gate, @Reference SiteRevision revision) {
        this.gate = gate;
        this.revision = revision;
    }

    /**
     * A source as it came.
     *
     * @param bundle the symbolic name of who offers it
     */
    record Offer(long order, String bundle, Optional<String> domain, GuardedSource source) {
        String kind() {
            return source.kind();
        }
    }

    @Reference(
            service = ContentSource.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addSource(ContentSource source, ServiceReference<ContentSource> reference) {
        String kind = String.valueOf(reference.getProperty(ContentSource.KIND));
        Optional<String> domain =
                Optional.ofNullable(reference.getBundle().getHeaders("").get(Headers.DOMAIN));
        String bundle = reference.getBundle().getSymbolicName();
        long order = order(reference);
        add(new Offer(order, bundle, domain, new GuardedSource(kind, source, () -> isSettled(order, domain))));
    }

    public void removeSource(ServiceReference<ContentSource> reference) {
        remove(order(reference));
    }

    synchronized void add(Offer offer) {
        if (!offer.source().isWhatItSays()) {
            log.error("A content source of kind '{}' is refused: its kind() says something else", offer.kind());
            untrue.put(offer.order(), refusal(offer, "Its kind() says something else than its property"));
            choose();
            return;
        }
        offers.put(offer.order(), offer);
        choose();
        if (serving.contains(offer)) {
            offer.domain().ifPresent(domain -> domains.put(offer.kind(), domain));
        } else {
            log.error(
                    "A second content source of kind '{}', from domain {}, is refused",
                    offer.kind(),
                    offer.domain().orElse("unknown"));
        }
    }

    synchronized void remove(long order) {
        untrue.remove(order);
        offers.remove(order);
        choose();
    }

    @Override
    public List<Refusal> refusals() {
        return refusals;
    }

    private static Refusal refusal(Offer offer, String reason) {
        return new Refusal("content source " + offer.kind(), offer.bundle(), offer.domain(), reason);
    }

    @Override
    public List<ContentSource> sources() {
        return serving.stream()
                .filter(this::mayShow)
                .<ContentSource>map(Offer::source)
                .toList();
    }

    @Override
    public Optional<ContentSource> source(String kind) {
        return serving.stream()
                .filter(offer -> offer.kind().equals(kind))
                .filter(this::mayShow)
                .<ContentSource>map(Offer::source)
                .findFirst();
    }

    @Override
    public Set<String> kinds(String domain) {
        return domains.entrySet().stream()
                .filter(entry -> entry.getValue().equals(domain))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<ContentRef, ContentItem> visible(Set<ContentRef> refs, Viewer viewer) {
        Map<String, Set<String>> idsByKind = new LinkedHashMap<>();
        refs.forEach(ref ->
                idsByKind.computeIfAbsent(ref.kind(), kind -> new HashSet<>()).add(ref.id()));
        Map<ContentRef, ContentItem> visible = new LinkedHashMap<>();
        idsByKind.forEach((kind, ids) -> source(kind)
                .ifPresent(source -> source.visible(ids, viewer)
                        .forEach((id, item) -> visible.put(new ContentRef(kind, id), item))));
        return visible;
    }

    /** Whether it still serves and nothing that it stands on is being changed. */
    private boolean isSettled(long order, Optional<String> domain) {
        return serving.stream().anyMatch(offer -> offer.order() == order)
                && domain.map(gate::isSettled).orElse(true);
    }

    private boolean mayShow(Offer offer) {
        return offer.domain().map(gate::mayShow).orElse(true);
    }

    private void choose() {
        List<Offer> inOrder = new ArrayList<>(offers.values());
        inOrder.sort(Comparator.comparingLong(Offer::order));
        Map<String, Offer> first = new HashMap<>();
        List<Refusal> refused = new ArrayList<>(untrue.values());
        for (Offer offer : inOrder) {
            Offer before = first.putIfAbsent(offer.kind(), offer);
            if (before != null) {
                refused.add(refusal(offer, "The kind is taken by " + before.bundle()));
            }
        }
        List<Offer> before = serving;
        serving = first.values().stream()
                .sorted(Comparator.comparing(Offer::kind))
                .toList();
        if (!serving.equals(before)) {
            revision.changed();
        }
        refusals = List.copyOf(refused);
    }

    private static long order(ServiceReference<ContentSource> reference) {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }
}
