package nl.pleegplein.access.core;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import nl.pleegplein.access.api.RateLimit;
import nl.pleegplein.access.api.RateLimits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Token buckets (https://en.wikipedia.org/wiki/Token_bucket). A bucket is forgotten when it has not been asked for the
 * time in which it fills up, which changes nothing, or when there are too many, which forgives the least active.
 */
@Component
public final class BucketRateLimits implements RateLimits {
    private static final int MOST_BUCKETS = 100_000;

    private final Cache<Key, Bucket> buckets;
    private final TimeMeter time;

    @Activate
    public BucketRateLimits() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    BucketRateLimits(TimeMeter time) {
        this.time = time;
        Ticker ticker = time::currentTimeNanos;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfter(Expiry.<Key, Bucket>accessing(
                        (key, bucket) -> key.limit().period()))
                .ticker(ticker)
                // In the caller's thread: no thread of another's pool outlives this bundle.
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Optional<Duration> take(RateLimit limit, String key) {
        ConsumptionProbe probe = buckets.get(new Key(limit, key), this::full).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket full(Key key) {
        RateLimit limit = key.limit();
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit.permits())
                        .refillGreedy(limit.permits(), limit.period())
                        .build())
                .withCustomTimePrecision(time)
                .build();
    }

    private record Key(RateLimit limit, String who) {}
}
