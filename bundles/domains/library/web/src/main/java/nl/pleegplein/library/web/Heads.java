package nl.pleegplein.library.web;

import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.web.view.FeedLinks;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.PageHead.FeedLink;
import nl.pleegplein.web.api.Text;

/** What the pages of the library have in common in what they say about themselves. */
final class Heads {
    private Heads() {}

    /** A page below the front page of the library; the caller adds its last step. */
    static PageHead below(String title, String description, Text text) {
        return PageHead.titled(title).described(description).crumb(text.get("library.title"), Library.PATH);
    }

    /** Only the first page of a list is for search engines: the addresses of later ones do not last. */
    static PageHead listAt(PageHead head, String path, boolean firstPage) {
        return firstPage ? head.at(path) : head.unlisted();
    }

    static PageHead withFeeds(PageHead head, FeedLinks feeds) {
        return head.feed(new FeedLink(head.title() + " (Atom)", "application/atom+xml", feeds.atom()))
                .feed(new FeedLink(head.title() + " (RSS)", "application/rss+xml", feeds.rss()))
                .feed(new FeedLink(head.title() + " (JSON Feed)", "application/feed+json", feeds.json()));
    }
}
