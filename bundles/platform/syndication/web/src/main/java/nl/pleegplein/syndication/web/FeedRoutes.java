package nl.pleegplein.syndication.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.syndication.web.view.FeedsView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.WebRequest;

/** {@code /feed}: the page that lists the feeds, and the feeds. */
final class FeedRoutes {
    private static final String ROOT = "/feed";

    private final Feeds feeds;
    private final Taxonomy taxonomy;
    private final Templates templates;

    FeedRoutes(Feeds feeds, Taxonomy taxonomy, Templates templates) {
        this.feeds = feeds;
        this.taxonomy = taxonomy;
        this.templates = templates;
    }

    Routes.Builder add(Routes.Builder routes) {
        return routes.get(ROOT, this::page)
                .get(ROOT + "/{format}", this::all)
                .get(ROOT + "/{format}/pijler/{slug}", request -> ofTerm(request, TermKind.PILLAR))
                .get(ROOT + "/{format}/thema/{slug}", request -> ofTerm(request, TermKind.THEME))
                .get(ROOT + "/{format}/{kind}", this::ofKind);
    }

    private Answer page(WebRequest request) {
        Text text = request.text();
        PageHead head = PageHead.titled(text.get("syndication.feeds.title"))
                .described(text.get("syndication.feeds.description"))
                .at(ROOT)
                .lastCrumb(text.get("syndication.feeds.title"));
        for (FeedFormat format : FeedFormat.values()) {
            head = head.feed(
                    new PageHead.FeedLink(text.get("syndication.feed.all"), format.type(), ROOT + "/" + format.slug()));
        }
        FeedsView view = new FeedsView(
                List.of(links(text.get("syndication.feed.all"), "")),
                termLinks(text, TermKind.PILLAR, "/pijler/"),
                termLinks(text, TermKind.THEME, "/thema/"),
                kindLinks(text));
        return Answer.page(head, templates.view("feeds", text, view), Caching.PUBLIC);
    }

    private List<FeedsView.Links> termLinks(Text text, TermKind kind, String path) {
        List<FeedsView.Links> links = new ArrayList<>();
        taxonomy.terms(kind).forEach(term -> links.add(links(term.title(text.locale()), path + term.slug())));
        return links;
    }

    private List<FeedsView.Links> kindLinks(Text text) {
        List<FeedsView.Links> links = new ArrayList<>();
        feeds.labels(text.locale()).forEach((kind, label) -> links.add(links(label, "/" + kind)));
        return links;
    }

    private static FeedsView.Links links(String title, String list) {
        return new FeedsView.Links(title, ROOT + "/atom" + list, ROOT + "/rss" + list, ROOT + "/json" + list);
    }

    private Answer all(WebRequest request) {
        Text text = request.text();
        return answer(
                request,
                text.get("syndication.feed.all"),
                text.get("syndication.feed.all.description"),
                Optional.of(feeds.newest(ContentFilter.ALL, request.site())));
    }

    private Answer ofTerm(WebRequest request, TermKind kind) {
        Optional<Term> term = taxonomy.term(kind, request.pathValue("slug"));
        if (term.isEmpty()) {
            return new Answer.NotFound();
        }
        ContentFilter filter = kind == TermKind.PILLAR
                ? ContentFilter.ofPillar(term.get().slug())
                : ContentFilter.ofTheme(term.get().slug());
        String title = term.get().title(request.locale());
        return answer(
                request,
                request.text().get("syndication.feed.about", title),
                request.text().get("syndication.feed.about.description", title),
                Optional.of(feeds.newest(filter, request.site())));
    }

    private Answer ofKind(WebRequest request) {
        String kind = request.pathValue("kind");
        String label = feeds.labels(request.locale()).getOrDefault(kind, kind);
        return answer(
                request,
                request.text().get("syndication.feed.about", label),
                request.text().get("syndication.feed.kind.description", label),
                feeds.newestOf(kind, request.site()));
    }

    private static Answer answer(
            WebRequest request, String title, String description, Optional<List<FeedEntry>> entries) {
        Optional<FeedFormat> format = FeedFormat.of(request.pathValue("format"));
        if (format.isEmpty() || entries.isEmpty()) {
            return new Answer.NotFound();
        }
        URI site = request.site();
        UUID id = UUID.nameUUIDFromBytes(request.path().getBytes(StandardCharsets.UTF_8));
        Feed feed = new Feed(
                "urn:uuid:" + id,
                site + request.path(),
                site + "/",
                title,
                description,
                request.text().get("syndication.site"),
                entries.get());
        return new Answer.Bytes(
                200, format.get().type() + "; charset=utf-8", format.get().write(feed), Caching.PUBLIC);
    }
}
