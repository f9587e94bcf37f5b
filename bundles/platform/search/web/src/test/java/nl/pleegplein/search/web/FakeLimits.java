package nl.pleegplein.search.web;

import java.time.Duration;
import java.util.Optional;
import nl.pleegplein.access.api.RateLimit;
import nl.pleegplein.access.api.RateLimits;

/** Lets everybody through until it is told how long to wait. */
final class FakeLimits implements RateLimits {
    private Optional<Duration> wait = Optional.empty();
    private String taken = "";

    void refuseFor(Duration time) {
        wait = Optional.of(time);
    }

    /** What was asked for last, for whom, and how often they may. */
    String taken() {
        return taken;
    }

    @Override
    public Optional<Duration> take(RateLimit limit, String key) {
        taken = limit.name() + " " + key + " " + limit.permits();
        return wait;
    }
}
