package nl.pleegplein.access.api;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Counts per node, in memory, bounded. Good against floods, not a quota to bill by. Thread-safe. */
@ProviderType
public interface RateLimits {
    /**
     * Takes one permit.
     *
     * @param key who is limited, such as an address or account; kept only in memory
     * @return empty when allowed, else how long to wait
     */
    Optional<Duration> take(RateLimit limit, String key);
}
