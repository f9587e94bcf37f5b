package nl.pleegplein.content.api;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Counts the changes of what the site shows, as far as this node knows of them. What was made of it may be used again as
 * long as the number is the same, so that a cache need not guess how long it is right. Thread-safe, and cheap to ask.
 *
 * <p>A domain need not say anything here: it publishes an event in the transaction of its change, and that counts, on the
 * node that commits at once, on the others within a second.
 */
@ProviderType
public interface SiteRevision {
    /**
     * How far what a page is made of may be behind a change: small caches in front of the database, the search index. What
     * was made earlier than this after a change must be made once more when this time is over.
     */
    Duration SETTLING = Duration.ofSeconds(2);

    /** Another number after each change; never one that was there before. */
    long current();

    /** For how long it has been this. */
    Duration age();

    /** Says that something else may be seen from now on; to be called when it can be read, not before. */
    void changed();
}
