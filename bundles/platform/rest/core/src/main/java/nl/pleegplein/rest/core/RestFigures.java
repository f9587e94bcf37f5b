package nl.pleegplein.rest.core;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.osgi.service.component.annotations.Component;

/** How many requests each service answered, how, and how long it took. Its labels are bases and kinds of status only. */
@Component(service = {MeterBinder.class, RestFigures.class})
public final class RestFigures implements MeterBinder {
    /** The label of what no service answered. */
    static final String NO_SERVICE = "none";

    private volatile MeterRegistry registry;

    @Override
    public void bindTo(MeterRegistry target) {
        registry = target;
    }

    /** @param base of a service that is served, or {@link #NO_SERVICE} */
    void answered(String base, int status, Duration taken) {
        MeterRegistry present = registry;
        if (present != null) {
            Timer.builder("pleegplein.rest.requests")
                    .description("Requests below /api and the time they took")
                    .tag("base", base)
                    .tag("status", status / 100 + "xx")
                    .register(present)
                    .record(taken);
        }
    }
}
