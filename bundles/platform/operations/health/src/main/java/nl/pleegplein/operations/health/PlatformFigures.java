package nl.pleegplein.operations.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import nl.pleegplein.search.api.IndexState;
import nl.pleegplein.search.api.Search;
import nl.pleegplein.web.api.SectionState;
import nl.pleegplein.web.api.Sections;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests and failures of each section, and how far search is. Read anew whenever somebody asks. */
@Component(service = PlatformFigures.class)
public final class PlatformFigures {
    private static final Logger log = LoggerFactory.getLogger(PlatformFigures.class);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Sections sections;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Search search;

    private final MultiGauge requests;
    private final MultiGauge failures;
    private final MultiGauge shown;
    private final MultiGauge indexed;
    private final MultiGauge present;

    @Activate
    public PlatformFigures(@Reference Figures figures) {
        this(figures.registry());
    }

    PlatformFigures(MeterRegistry registry) {
        requests = gauge(registry, "pleegplein.section.requests", "Requests that a section has answered since it came");
        failures = gauge(registry, "pleegplein.section.failures", "Requests that failed through the section itself");
        shown = gauge(registry, "pleegplein.section.shown", "1 when the section answers, else 0");
        indexed = gauge(registry, "pleegplein.search.indexed", "Documents in the index");
        present = gauge(registry, "pleegplein.content.items", "Items that a source has");
    }

    PlatformFigures(MeterRegistry registry, Sections sections, Search search) {
        this(registry);
        this.sections = sections;
        this.search = search;
    }

    void update() {
        try {
            Sections web = sections;
            List<SectionState> states = web == null ? List.of() : web.all();
            set(requests, states, PlatformFigures::tags, SectionState::requests);
            set(failures, states, PlatformFigures::tags, SectionState::failures);
            set(shown, states, PlatformFigures::tags, state -> state.state() == SectionState.State.SHOWN ? 1 : 0);
            Search engine = search;
            List<IndexState.Followed> sources =
                    engine == null ? List.of() : engine.state().sources();
            set(indexed, sources, source -> Tags.of("kind", source.kind()), IndexState.Followed::indexed);
            set(present, sources, source -> Tags.of("kind", source.kind()), IndexState.Followed::present);
        } catch (RuntimeException | LinkageError e) {
            log.warn("The figures of the platform are not up to date", e);
        }
    }

    @Deactivate
    public void close() {
        List.of(requests, failures, shown, indexed, present).forEach(gauge -> gauge.register(List.of(), true));
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    private static Tags tags(SectionState state) {
        return Tags.of("section", state.id());
    }

    private static <T> void set(MultiGauge gauge, List<T> states, Function<T, Tags> tags, ToDoubleFunction<T> value) {
        gauge.register(
                states.stream()
                        .<MultiGauge.Row<?>>map(
                                state -> MultiGauge.Row.of(tags.apply(state), value.applyAsDouble(state)))
                        .toList(),
                true);
    }
}
