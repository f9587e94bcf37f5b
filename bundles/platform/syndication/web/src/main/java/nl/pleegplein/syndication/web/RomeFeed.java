package nl.pleegplein.syndication.web;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Atom and RSS, by ROME. */
final class RomeFeed {
    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private RomeFeed() {}

    static byte[] write(Feed feed, String format) {
        // ROME finds its generators through the context class loader.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SyndFeedOutput.class.getClassLoader());
        try {
            return new SyndFeedOutput().outputString(syndicated(feed, format)).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException("The feed could not be written", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static SyndFeed syndicated(Feed feed, String format) {
        SyndFeed target = new SyndFeedImpl();
        target.setFeedType(format);
        target.setEncoding("UTF-8");
        target.setTitle(feed.title());
        target.setDescription(feed.description());
        target.setLanguage("nl");
        target.setPublishedDate(date(feed.updated()));
        if (format.startsWith("atom")) {
            target.setUri(feed.id());
            target.setAuthors(author(feed));
            target.setLinks(List.of(link("self", feed.address()), link("alternate", feed.home())));
        } else {
            target.setLink(feed.home());
            Element self = new Element("link", ATOM)
                    .setAttribute("rel", "self")
                    .setAttribute("type", FeedFormat.RSS.type())
                    .setAttribute("href", feed.address());
            target.getForeignMarkup().add(self);
        }
        target.setEntries(
                feed.entries().stream().map(entry -> entry(entry, feed, format)).toList());
        return target;
    }

    private static SyndEntry entry(FeedEntry source, Feed feed, String format) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri(source.id());
        entry.setLink(source.address());
        entry.setTitle(source.title());
        entry.setPublishedDate(date(source.published()));
        entry.setUpdatedDate(date(source.updated()));
        entry.setDescription(content("text/plain", source.summary()));
        source.html().ifPresent(html -> entry.setContents(List.of(content("html", html))));
        if (format.startsWith("atom")) {
            entry.setAuthors(author(feed));
        }
        entry.setCategories(source.topics().stream().map(RomeFeed::category).toList());
        return entry;
    }

    /** RSS wants the mail address of an author, and there is none. */
    private static List<SyndPerson> author(Feed feed) {
        SyndPerson author = new SyndPersonImpl();
        author.setName(feed.site());
        return List.of(author);
    }

    private static SyndCategory category(String topic) {
        SyndCategory category = new SyndCategoryImpl();
        category.setName(topic);
        return category;
    }

    private static SyndContent content(String type, String value) {
        SyndContent content = new SyndContentImpl();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static SyndLink link(String relation, String address) {
        SyndLink link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }

    @SuppressWarnings("JavaUtilDate") // what ROME takes
    private static Date date(java.time.Instant instant) {
        return Date.from(instant);
    }
}
