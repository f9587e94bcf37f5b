package nl.pleegplein.syndication.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.syndication.web.view.AbsentView;
import nl.pleegplein.syndication.web.view.EmbedView;
import nl.pleegplein.text.api.SafeHtml;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Public items as small pages that another site can show in a frame. */
final class Embeds {
    static final String FORM = "vorm";
    static final String WHOLE = "artikel";
    private static final String STYLE = "embed.css";
    private static final Logger log = LoggerFactory.getLogger(Embeds.class);
    private static final Caching FIVE_MINUTES = Caching.publicFor(Duration.ofMinutes(5));
    private static final Pattern ORIGIN =
            Pattern.compile("https://(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+(:[0-9]{1,5})?|http://localhost(:[0-9]{1,5})?");

    private final ContentCatalogue catalogue;
    private final Taxonomy taxonomy;
    private final Templates templates;
    private final String frameAncestors;

    Embeds(ContentCatalogue catalogue, Taxonomy taxonomy, Templates templates, String[] origins) {
        this.catalogue = catalogue;
        this.taxonomy = taxonomy;
        this.templates = templates;
        this.frameAncestors = frameAncestors(origins);
    }

    Answer show(WebRequest request) {
        String reference = request.pathValue("kind") + ":" + request.pathValue("id");
        return ContentRef.parse(reference)
                .flatMap(this::find)
                .map(item -> framed(200, "embed", view(item, isWhole(request), request), FIVE_MINUTES, request))
                // A page of the site that says so may not be framed: the reader would see the browser's refusal.
                .orElseGet(() -> framed(404, "absent", absent(request), Caching.PUBLIC, request));
    }

    /** Whether the whole text is asked for instead of a card. */
    static boolean isWhole(WebRequest request) {
        return request.query(FORM).filter(WHOLE::equals).isPresent();
    }

    private Answer framed(int status, String template, Object view, Caching caching, WebRequest request) {
        return new Answer.Bare(status, templates.view(template, request.text(), view), caching, frameAncestors);
    }

    private static AbsentView absent(WebRequest request) {
        return new AbsentView(request.asset(STYLE), request.site() + "/");
    }

    Optional<ContentItem> find(ContentRef ref) {
        return catalogue
                .source(ref.kind())
                .map(source ->
                        source.visible(Set.of(ref.id()), Viewer.visitor()).get(ref.id()));
    }

    /** The item whose page is at an address of this site. */
    Optional<ContentItem> findAt(String address, URI site) {
        return path(address, site)
                .flatMap(path -> catalogue.sources().stream()
                        .map(source -> source.byPath(path, Viewer.visitor()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<String> path(String address, URI site) {
        try {
            URI uri = new URI(address);
            boolean ours = uri.getRawAuthority() == null
                    ? address.startsWith("/")
                    : uri.getRawAuthority().equalsIgnoreCase(site.getRawAuthority());
            return Optional.ofNullable(uri.getPath())
                    .filter(path -> ours && path.startsWith("/"))
                    .map(path -> path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private EmbedView view(ContentItem item, boolean whole, WebRequest request) {
        Optional<Term> pillar =
                item.pillars().stream().findFirst().flatMap(slug -> taxonomy.term(TermKind.PILLAR, slug));
        Optional<SafeHtml> html = whole
                ? catalogue
                        .source(item.ref().kind())
                        .map((ContentSource source) ->
                                source.texts(Set.of(item.ref().id()), Viewer.visitor()))
                        .map(texts -> texts.get(item.ref().id()))
                : Optional.empty();
        return new EmbedView(
                request.asset(STYLE),
                request.site() + item.path(),
                item.language(),
                pillar.map(term -> term.title(request.locale())).orElse(""),
                pillar.map(Term::tone).orElse(""),
                item.title(),
                item.summary(),
                item.picture(),
                html,
                item.demonstration(),
                item.updated());
    }

    static String frameAncestors(String[] origins) {
        List<String> unusable = Arrays.stream(origins)
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .toList();
        if (!unusable.isEmpty()) {
            log.warn("{}: embedOrigins has values that are no origins: {}", SyndicationConfig.PID, unusable);
        }
        return Stream.concat(Stream.of("'self'"), Arrays.stream(origins).filter(origin -> !unusable.contains(origin)))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
