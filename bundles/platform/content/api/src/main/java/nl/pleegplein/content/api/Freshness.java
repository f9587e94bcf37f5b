package nl.pleegplein.content.api;

import java.time.Duration;
import java.util.Optional;

/**
 * For how long what was made of content may be used again: while the revision of the site is the same. What was made
 * within {@link SiteRevision#SETTLING} after a change is made once more when that time is over, and all else after
 * {@link #LONGEST}.
 *
 * @param revision of the site, before it was made
 * @param until as {@link System#nanoTime} counts
 */
public record Freshness(long revision, long until) {
    /** What changes with time only, such as the word "today", is made anew after this. */
    public static final Duration LONGEST = Duration.ofMinutes(1);

    /**
     * Of what is ready now. Empty when something has changed while it was made.
     *
     * @param before the revision when its making began
     */
    public static Optional<Freshness> of(SiteRevision site, long before, long nanoTime) {
        Duration age = site.age();
        Duration lasts = age.compareTo(SiteRevision.SETTLING) < 0 ? SiteRevision.SETTLING.minus(age) : LONGEST;
        return site.current() == before
                ? Optional.of(new Freshness(before, nanoTime + lasts.toNanos()))
                : Optional.empty();
    }

    /** Whether it may still be used. */
    public boolean lasts(SiteRevision site, long nanoTime) {
        return revision == site.current() && until - nanoTime > 0;
    }
}
