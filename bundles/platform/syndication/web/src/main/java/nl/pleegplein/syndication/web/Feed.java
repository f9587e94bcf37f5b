package nl.pleegplein.syndication.web;

import java.time.Instant;
import java.util.List;

/**
 * A feed, whatever its format.
 *
 * @param address of the feed itself
 * @param home of the site
 */
record Feed(
        String id,
        String address,
        String home,
        String title,
        String description,
        String site,
        List<FeedEntry> entries) {
    /** When the newest change was; the beginning of time for an empty feed. */
    Instant updated() {
        return entries.stream().map(FeedEntry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
