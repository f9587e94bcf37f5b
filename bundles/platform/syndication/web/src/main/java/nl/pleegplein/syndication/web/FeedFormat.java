package nl.pleegplein.syndication.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats in which every feed can be had. */
enum FeedFormat {
    /** RFC 4287. */
    ATOM("application/atom+xml"),
    /** RSS 2.0. */
    RSS("application/rss+xml"),
    /** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
    JSON("application/feed+json");

    private final String type;

    FeedFormat(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** As it stands in addresses. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FeedFormat> of(String slug) {
        return Arrays.stream(values())
                .filter(format -> format.slug().equals(slug))
                .findFirst();
    }

    byte[] write(Feed feed) {
        return this == JSON ? JsonFeed.write(feed) : RomeFeed.write(feed, this == ATOM ? "atom_1.0" : "rss_2.0");
    }
}
