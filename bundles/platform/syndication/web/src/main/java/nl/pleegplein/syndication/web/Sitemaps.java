package nl.pleegplein.syndication.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.persistence.api.Slice;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Sitemaps of all that visitors may see (https://www.sitemaps.org/protocol.html): an index, and parts of at most 5,000
 * addresses, each the slice of one source after a cursor.
 */
final class Sitemaps {
    static final int PART = 5000;
    static final Duration KEPT = Duration.ofMinutes(10);
    private static final Namespace SCHEMA = Namespace.getNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
    private static final int MOST_PARTS = 1000;

    private final ContentCatalogue catalogue;
    private final Clock clock;
    private final Lock cutting = new ReentrantLock();
    private volatile Index index = new Index(Set.of(), List.of(), Instant.MIN);

    Sitemaps(ContentCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @param changed when the newest of its items changed */
    private record Part(String kind, Optional<String> after, Instant changed) {}

    private record Index(Set<String> kinds, List<Part> parts, Instant until) {}

    byte[] index(URI site) {
        List<Part> parts = parts();
        Element root = new Element("sitemapindex", SCHEMA);
        add(root, "sitemap", site + "/sitemap/pages.xml", Optional.empty());
        for (Part part : parts) {
            String query = part.after()
                    .map(cursor -> "?na=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                    .orElse("");
            add(root, "sitemap", site + "/sitemap/" + part.kind() + ".xml" + query, Optional.of(part.changed()));
        }
        return XmlText.of(root);
    }

    /** The home page and the pages that list items. */
    byte[] pages(URI site) {
        Set<String> paths = new LinkedHashSet<>(List.of("/"));
        catalogue.sources().forEach(source -> paths.addAll(source.listingPaths()));
        Element root = new Element("urlset", SCHEMA);
        paths.forEach(path -> add(root, "url", site + path, Optional.empty()));
        return XmlText.of(root);
    }

    /** A part, or nothing when there is no such kind. */
    Optional<byte[]> part(String kind, Optional<String> after, URI site) {
        return catalogue.source(kind).map(source -> {
            Element root = new Element("urlset", SCHEMA);
            slice(source, after)
                    .items()
                    .forEach(item -> add(root, "url", site + item.path(), Optional.of(item.updated())));
            return XmlText.of(root);
        });
    }

    /** Cutting a large source into parts reads all of it, so that is done once in a while. */
    private List<Part> parts() {
        List<ContentSource> sources = catalogue.sources();
        Set<String> kinds = sources.stream().map(ContentSource::kind).collect(Collectors.toSet());
        Index kept = index;
        if (isFresh(kept, kinds)) {
            return kept.parts();
        }
        // While one cuts, the others serve what there was; they wait only when that is of other kinds.
        if (!cutting.tryLock()) {
            if (kept.kinds().equals(kinds)) {
                return kept.parts();
            }
            cutting.lock();
        }
        try {
            if (!isFresh(index, kinds)) {
                List<Part> parts = new ArrayList<>();
                sources.forEach(source -> cut(source, parts));
                index = new Index(kinds, List.copyOf(parts), clock.instant().plus(KEPT));
            }
            return index.parts();
        } finally {
            cutting.unlock();
        }
    }

    private boolean isFresh(Index known, Set<String> kinds) {
        // Good for longer than ever was meant, it is of before the clock was set back.
        Duration left = Duration.between(clock.instant(), known.until());
        return !left.isNegative() && left.compareTo(KEPT) <= 0 && known.kinds().equals(kinds);
    }

    private static void cut(ContentSource source, List<Part> parts) {
        Optional<String> after = Optional.empty();
        for (int i = 0; i < MOST_PARTS; i++) {
            Slice<ContentItem> slice = slice(source, after);
            if (slice.items().isEmpty()) {
                return;
            }
            parts.add(new Part(source.kind(), after, slice.items().get(0).updated()));
            after = slice.next();
            if (after.isEmpty()) {
                return;
            }
        }
    }

    private static Slice<ContentItem> slice(ContentSource source, Optional<String> after) {
        return source.newest(ContentFilter.ALL, after, PART, Viewer.visitor());
    }

    private static void add(Element root, String name, String address, Optional<Instant> changed) {
        Element entry = new Element(name, SCHEMA);
        XmlText.add(entry, "loc", address);
        changed.ifPresent(instant -> XmlText.add(entry, "lastmod", instant.toString()));
        root.addContent(entry);
    }
}
