package nl.pleegplein.web.api;

import java.time.Duration;

/**
 * Who may keep an answer (RFC 9111).
 *
 * @param keeper who may give it again
 * @param maxAge how long it may be used without asking; zero: ask every time, which is cheap by ETag
 * @param immutable it never changes under this address (RFC 8246)
 */
public record Caching(Keeper keeper, Duration maxAge, boolean immutable) {
    /** Whoever may keep it, so may those before. For who is signed in the shell takes only the first. */
    public enum Keeper {
        /** The reader's own browser. */
        READER,
        /** The site itself, for all visitors. */
        SITE,
        /** Caches between us and the reader: only for what everyone may see. */
        ANYONE
    }

    /** Not kept anywhere: {@code no-store}. */
    public static final Caching NONE = new Caching(Keeper.READER, Duration.ofSeconds(-1), false);

    /** Only in the reader's own browser, checked each time. */
    public static final Caching PRIVATE = new Caching(Keeper.READER, Duration.ZERO, false);

    /**
     * The same for all visitors, checked each time; but the address says something about who asks, such as what somebody
     * looks for, which is not for caches of others.
     */
    public static final Caching VISITORS = new Caching(Keeper.SITE, Duration.ZERO, false);

    /** The same for all visitors; checked each time. The shell makes it private for who is signed in. */
    public static final Caching PUBLIC = new Caching(Keeper.ANYONE, Duration.ZERO, false);

    /** For ever: an address with a hash. */
    public static final Caching FOREVER = new Caching(Keeper.ANYONE, Duration.ofDays(365), true);

    public static Caching publicFor(Duration maxAge) {
        return new Caching(Keeper.ANYONE, maxAge, false);
    }

    /** Whether caches between us and the reader may keep it. */
    public boolean shared() {
        return keeper == Keeper.ANYONE;
    }

    /** Whether all visitors get the same. */
    public boolean sameForVisitors() {
        return keeper != Keeper.READER;
    }
}
