package nl.pleegplein.access.api;

import java.time.Duration;

/**
 * How often something may be done: at most {@code permits} at once, refilled evenly over {@code period}.
 *
 * @param name what is limited, such as {@code search.suggest}; part of the key
 */
public record RateLimit(String name, int permits, Duration period) {
    public RateLimit {
        if (permits < 1 || period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("A rate limit needs a positive number and period: " + name);
        }
    }
}
