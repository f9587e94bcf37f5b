package nl.pleegplein.web.shell.sections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pleegplein.persistence.api.DomainRemovalListener;
import nl.pleegplein.web.api.SectionState;
import nl.pleegplein.web.api.SectionState.State;
import nl.pleegplein.web.api.Sections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sections of the site, here, away and refused. Thread-safe; lookups see one immutable table. */
public final class SectionDirectory implements Sections, DomainRemovalListener {
    private static final Logger LOG = LoggerFactory.getLogger(SectionDirectory.class);

    /** An odd number without pattern: after the golden ratio. */
    private static final long MIXING = 0x9E3779B97F4A7C15L;

    private final KnownSections known;
    private final Gate gate;
    private final Reserved reserved;
    private final Map<Object, LiveSection> arrived = new LinkedHashMap<>();
    private final Map<Object, SectionState> unusable = new LinkedHashMap<>();
    private volatile SectionTable table = SectionTable.EMPTY;

    SectionDirectory(KnownSections known, Gate gate, Reserved reserved) {
        this.known = known;
        this.gate = gate;
        this.reserved = reserved;
    }

    /** What stands at a path. */
    public sealed interface Place {
        record Here(LiveSection section) implements Place {}

        /** Expected back. */
        record Away() implements Place {}

        record Nothing() implements Place {}
    }

    /** @param path the segments of an address */
    public Place at(List<String> path) {
        String first = path.isEmpty() ? "" : path.get(0);
        if (path.size() > 1 && LiveSection.SHARED.contains(first)) {
            Place below = at(first + "/" + path.get(1));
            return below instanceof Place.Nothing ? at(first) : below;
        }
        return at(first);
    }

    private Place at(String beginning) {
        Optional<LiveSection> section = table.byPath(beginning);
        if (section.isPresent()) {
            return isShown(section.get()) ? new Place.Here(section.get()) : new Place.Away();
        }
        return known.expects(beginning) ? new Place.Away() : new Place.Nothing();
    }

    /** The sections that the gate lets be shown, in the order in which they came. */
    public List<LiveSection> shown() {
        return table.inOrder().stream().filter(this::isShown).toList();
    }

    /** Another number when other sections are shown than before. */
    public long arrangement() {
        long arrangement = 1;
        for (LiveSection section : table.inOrder()) {
            arrangement = Long.rotateLeft(arrangement ^ (isShown(section) ? section.number() : 0), 23) * MIXING;
        }
        return arrangement;
    }

    public Optional<LiveSection> byId(String id) {
        return table.byId(id).filter(this::isShown);
    }

    private boolean isShown(LiveSection section) {
        return gate.mayShow(section.domain());
    }

    /** Whether this very section is still here and nothing that it stands on is being changed. */
    public boolean isSettled(LiveSection section) {
        return table.byId(section.id()).filter(section::equals).isPresent() && gate.isSettled(section.domain());
    }

    synchronized void add(Object key, LiveSection section) {
        arrived.put(key, section);
        rebuild();
        if (table.byId(section.id()).filter(section::equals).isPresent()) {
            LOG.info("Section {} is here, from {}", section.id(), section.bundle());
        }
    }

    /** Notes a contribution of which nothing can be made. */
    synchronized void addUnusable(Object key, String bundle, Optional<String> domain, Throwable reason) {
        LOG.error("A section of {} cannot be used", bundle, reason);
        String why = reason instanceof IllegalArgumentException ? reason.getMessage() : "Unusable: " + reason;
        unusable.put(key, new SectionState(bundle, Set.of(), bundle, domain, State.REFUSED, why, 0, 0));
    }

    synchronized void remove(Object key) {
        unusable.remove(key);
        LiveSection gone = arrived.remove(key);
        if (gone != null) {
            rebuild();
            LOG.info("Section {} went away", gone.id());
        }
    }

    private void rebuild() {
        SectionTable before = table;
        SectionTable after = SectionTable.of(arrived.values(), reserved);
        table = after;
        after.refused().forEach((section, reason) -> {
            if (!before.refused().containsKey(section)) {
                LOG.error("Section {} of {} is refused: {}", section.id(), section.bundle(), reason);
            }
        });
        after.inOrder()
                .forEach(section -> known.arrived(section.id(), section.paths(), section.bundle(), section.domain()));
    }

    void uninstalled(String bundle) {
        known.uninstalled(bundle);
    }

    /** Those of its sections that are not here answer 404 from now on, instead of "back in a moment", until they are back. */
    @Override
    public void removed(String domain) {
        known.markRemoved(domain, idsHere());
    }

    @Override
    public synchronized List<SectionState> all() {
        List<SectionState> states = new ArrayList<>();
        table.inOrder().forEach(section -> states.add(state(section)));
        table.refused().forEach((section, reason) -> states.add(state(section, State.REFUSED, reason)));
        states.addAll(unusable.values());
        Set<String> here = idsHere();
        known.expected().stream()
                .filter(away -> !here.contains(away.id()))
                .map(SectionDirectory::away)
                .forEach(states::add);
        return states.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    private Set<String> idsHere() {
        return table.inOrder().stream().map(LiveSection::id).collect(Collectors.toCollection(HashSet::new));
    }

    private SectionState state(LiveSection section) {
        if (!isShown(section)) {
            return state(section, State.WITHHELD, "The gate does not let this domain be shown");
        }
        return section.circuit().isResting()
                ? state(
                        section,
                        State.RESTING,
                        "Failed too often, the last time: " + section.circuit().lastFailure())
                : state(section, State.SHOWN, "");
    }

    private static SectionState state(LiveSection section, State state, String reason) {
        return new SectionState(
                section.id(),
                section.paths(),
                section.bundle(),
                section.domain(),
                state,
                reason,
                section.requests(),
                section.failures());
    }

    private static SectionState away(KnownSections.Known known) {
        String reason = "Its bundle is stopped, being updated or just uninstalled";
        return new SectionState(known.id(), known.paths(), known.bundle(), known.domain(), State.AWAY, reason, 0, 0);
    }
}
