package nl.pleegplein.web.api;

import java.time.Duration;

/**
 * Who may keep an answer (RFC 9111).
 *
 * @param shared whether caches between us and the reader may keep it: only for what everyone may see
 * @param maxAge how long it may be used without asking; zero: ask every time, which is cheap by ETag
 * @param immutable it never changes under this address (RFC 8246)
 */
public record Caching(boolean shared, Duration maxAge, boolean immutable) {
    /** Not kept anywhere: {@code no-store}. */
    public static final Caching NONE = new Caching(false, Duration.ofSeconds(-1), false);

    /** Only in the reader's own browser, checked each time. */
    public static final Caching PRIVATE = new Caching(false, Duration.ZERO, false);

    /** The same for all visitors; checked each time. The shell makes it private for who is signed in. */
    public static final Caching PUBLIC = new Caching(true, Duration.ZERO, false);

    /** For ever: an address with a hash. */
    public static final Caching FOREVER = new Caching(true, Duration.ofDays(365), true);

    public static Caching publicFor(Duration maxAge) {
        return new Caching(true, maxAge, false);
    }
}
