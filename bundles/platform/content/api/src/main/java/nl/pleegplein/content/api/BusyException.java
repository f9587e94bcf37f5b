package nl.pleegplein.content.api;

import java.time.Duration;
import java.util.List;

/** Not now: too often, or a part that is needed is away for a while (429 or 503). */
public class BusyException extends DomainException {
    private final Duration retryAfter;
    private final boolean callerTooQuick;

    public BusyException(
            String messageKey, String english, Duration retryAfter, boolean callerTooQuick, Object... arguments) {
        super(messageKey, english, List.of(arguments));
        this.retryAfter = retryAfter;
        this.callerTooQuick = callerTooQuick;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    /** True: the caller asked too often (429). False: a part of the platform is away (503). */
    public boolean callerTooQuick() {
        return callerTooQuick;
    }
}
