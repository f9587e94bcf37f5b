package nl.pleegplein.web.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.pleegplein.content.api.Picture;

/**
 * What a page says about itself: to its reader, to search engines and to sites that link to it. Made with
 * {@link #titled}; each {@code with} gives a changed copy.
 *
 * @param title without the name of the site
 * @param canonical the one address of this page, a path; absent for pages that search engines should leave alone
 * @param indexed whether search engines may list it
 * @param crumbs the way to this page, itself last
 * @param feeds feeds of what is listed here
 * @param oembed the path of the item, when it can be embedded
 * @param structured things of schema.org, each a JSON object of texts, numbers, lists and maps; paths that begin with a
 *     slash in values of {@code @id}, {@code url}, {@code item} and {@code image} are made absolute
 * @param ogType Open Graph type: website or article
 * @param tone the pillar tone of the page, or empty
 * @param frames origins whose pages this page may show in a frame once its reader asks for it, such as
 *     {@code https://player.example.org}
 */
public record PageHead(
        String title,
        String description,
        Optional<String> canonical,
        boolean indexed,
        List<Crumb> crumbs,
        List<FeedLink> feeds,
        Optional<String> oembed,
        Optional<Picture> picture,
        List<Map<String, Object>> structured,
        String ogType,
        String tone,
        Set<String> frames) {
    private static final Pattern ORIGIN =
            Pattern.compile("https://[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    /** One step on the way to a page. The last one has no path. */
    public record Crumb(String title, Optional<String> path) {}

    /** A feed: type is {@code application/atom+xml}, {@code application/rss+xml} or {@code application/feed+json}. */
    public record FeedLink(String title, String type, String path) {}

    public PageHead {
        crumbs = List.copyOf(crumbs);
        feeds = List.copyOf(feeds);
        structured = List.copyOf(structured);
        for (String frame : frames) {
            if (!ORIGIN.matcher(frame).matches()) {
                throw new IllegalArgumentException("Not an origin with https: " + frame);
            }
        }
        frames = Collections.unmodifiableSet(new TreeSet<>(frames));
    }

    public static PageHead titled(String title) {
        return new PageHead(
                title,
                "",
                Optional.empty(),
                true,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "website",
                "",
                Set.of());
    }

    public PageHead described(String newDescription) {
        return new PageHead(
                title,
                newDescription,
                canonical,
                indexed,
                crumbs,
                feeds,
                oembed,
                picture,
                structured,
                ogType,
                tone,
                frames);
    }

    public PageHead at(String path) {
        return new PageHead(
                title,
                description,
                Optional.of(path),
                indexed,
                crumbs,
                feeds,
                oembed,
                picture,
                structured,
                ogType,
                tone,
                frames);
    }

    /** Keeps the page out of search engines. */
    public PageHead unlisted() {
        return new PageHead(
                title, description, canonical, false, crumbs, feeds, oembed, picture, structured, ogType, tone, frames);
    }

    /** Adds a step; use {@code null}-free: the last step is this page itself. */
    public PageHead crumb(String crumbTitle, String path) {
        return withCrumb(new Crumb(crumbTitle, Optional.of(path)));
    }

    public PageHead lastCrumb(String crumbTitle) {
        return withCrumb(new Crumb(crumbTitle, Optional.empty()));
    }

    public PageHead feed(FeedLink link) {
        List<FeedLink> more = new ArrayList<>(feeds);
        more.add(link);
        return new PageHead(
                title,
                description,
                canonical,
                indexed,
                crumbs,
                more,
                oembed,
                picture,
                structured,
                ogType,
                tone,
                frames);
    }

    public PageHead embeddable(String path) {
        return new PageHead(
                title,
                description,
                canonical,
                indexed,
                crumbs,
                feeds,
                Optional.of(path),
                picture,
                structured,
                ogType,
                tone,
                frames);
    }

    public PageHead pictured(Optional<Picture> newPicture) {
        return new PageHead(
                title,
                description,
                canonical,
                indexed,
                crumbs,
                feeds,
                oembed,
                newPicture,
                structured,
                ogType,
                tone,
                frames);
    }

    public PageHead structured(Map<String, Object> thing) {
        List<Map<String, Object>> more = new ArrayList<>(structured);
        more.add(new LinkedHashMap<>(thing));
        return new PageHead(
                title, description, canonical, indexed, crumbs, feeds, oembed, picture, more, ogType, tone, frames);
    }

    public PageHead article() {
        return new PageHead(
                title,
                description,
                canonical,
                indexed,
                crumbs,
                feeds,
                oembed,
                picture,
                structured,
                "article",
                tone,
                frames);
    }

    public PageHead toned(String newTone) {
        return new PageHead(
                title,
                description,
                canonical,
                indexed,
                crumbs,
                feeds,
                oembed,
                picture,
                structured,
                ogType,
                newTone,
                frames);
    }

    /**
     * Lets this page show pages of other sites in a frame, which nothing may otherwise. Its players
     * ({@code data-embed} in the HTML of {@code text}) work then.
     *
     * @param origins each {@code https://} and the name of a host, in lower case, and nothing after it
     * @throws IllegalArgumentException when one is something else
     */
    public PageHead framing(Set<String> origins) {
        Set<String> more = new TreeSet<>(frames);
        more.addAll(origins);
        return new PageHead(
                title, description, canonical, indexed, crumbs, feeds, oembed, picture, structured, ogType, tone, more);
    }

    private PageHead withCrumb(Crumb crumb) {
        List<Crumb> more = new ArrayList<>(crumbs);
        more.add(crumb);
        return new PageHead(
                title, description, canonical, indexed, more, feeds, oembed, picture, structured, ogType, tone, frames);
    }
}
