package nl.pleegplein.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        String tone) {

    /** One step on the way to a page. The last one has no path. */
    public record Crumb(String title, Optional<String> path) {}

    /** A feed: type is {@code application/atom+xml}, {@code application/rss+xml} or {@code application/feed+json}. */
    public record FeedLink(String title, String type, String path) {}

    public PageHead {
        crumbs = List.copyOf(crumbs);
        feeds = List.copyOf(feeds);
        structured = List.copyOf(structured);
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
                "");
    }

    public PageHead described(String newDescription) {
        return new PageHead(
                title, newDescription, canonical, indexed, crumbs, feeds, oembed, picture, structured, ogType, tone);
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
                tone);
    }

    /** Keeps the page out of search engines. */
    public PageHead unlisted() {
        return new PageHead(
                title, description, canonical, false, crumbs, feeds, oembed, picture, structured, ogType, tone);
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
                title, description, canonical, indexed, crumbs, more, oembed, picture, structured, ogType, tone);
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
                tone);
    }

    public PageHead pictured(Optional<Picture> newPicture) {
        return new PageHead(
                title, description, canonical, indexed, crumbs, feeds, oembed, newPicture, structured, ogType, tone);
    }

    public PageHead structured(Map<String, Object> thing) {
        List<Map<String, Object>> more = new ArrayList<>(structured);
        more.add(new LinkedHashMap<>(thing));
        return new PageHead(title, description, canonical, indexed, crumbs, feeds, oembed, picture, more, ogType, tone);
    }

    public PageHead article() {
        return new PageHead(
                title, description, canonical, indexed, crumbs, feeds, oembed, picture, structured, "article", tone);
    }

    public PageHead toned(String newTone) {
        return new PageHead(
                title, description, canonical, indexed, crumbs, feeds, oembed, picture, structured, ogType, newTone);
    }

    private PageHead withCrumb(Crumb crumb) {
        List<Crumb> more = new ArrayList<>(crumbs);
        more.add(crumb);
        return new PageHead(
                title, description, canonical, indexed, more, feeds, oembed, picture, structured, ogType, tone);
    }
}
