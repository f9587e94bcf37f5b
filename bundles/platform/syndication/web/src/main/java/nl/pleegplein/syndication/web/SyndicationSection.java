package nl.pleegplein.syndication.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Sitemaps, robots.txt, feeds, oEmbed and embeds of whatever content is installed. */
@Component(service = WebSection.class, configurationPid = SyndicationConfig.PID)
@Designate(ocd = SyndicationConfig.class)
public final class SyndicationSection implements WebSection {
    private static final Caching AN_HOUR = Caching.publicFor(Duration.ofHours(1));
    private static final String XML = "application/xml; charset=utf-8";
    private static final String XML_SUFFIX = ".xml";

    private final Messages messages = Messages.beside(SyndicationSection.class);
    private final Sitemaps sitemaps;
    private final Routes routes;

    @Activate
    public SyndicationSection(
            @Reference ContentCatalogue catalogue, @Reference Taxonomy taxonomy, SyndicationConfig config) {
        this(catalogue, taxonomy, origins(config.embedOrigins()), Clock.systemUTC());
    }

    private static String[] origins(String configured) {
        return Arrays.stream(configured.split(",", -1))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toArray(String[]::new);
    }

    SyndicationSection(ContentCatalogue catalogue, Taxonomy taxonomy, String[] embedOrigins, Clock clock) {
        Templates templates = Templates.beside(SyndicationSection.class);
        SampleNote sampleNote = new SampleNote(messages);
        Embeds embeds = new Embeds(catalogue, taxonomy, templates, embedOrigins);
        this.sitemaps = new Sitemaps(catalogue, clock);
        Routes.Builder builder = Routes.builder()
                .get("/sitemap.xml", this::sitemapIndex)
                .get("/sitemap/{part}", this::sitemapPart)
                .get("/robots.txt", this::robots)
                .get("/oembed", new OEmbed(embeds, sampleNote)::answer)
                .get("/embed/{kind}/{id}", embeds::show);
        this.routes = new FeedRoutes(new Feeds(catalogue, taxonomy, sampleNote), taxonomy, templates)
                .add(builder)
                .build();
    }

    @Override
    public String id() {
        return "syndication";
    }

    @Override
    public Set<String> paths() {
        return Set.of("sitemap.xml", "sitemap", "robots.txt", "feed", "oembed", "embed");
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("syndication.feeds.title", "/feed", "rss", 800, MenuEntry.Slot.FOOT));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Set<String> styles() {
        return Set.of("feeds.css");
    }

    private Answer sitemapIndex(WebRequest request) {
        return new Answer.Bytes(200, XML, sitemaps.index(request.site()), Caching.PUBLIC);
    }

    private Answer sitemapPart(WebRequest request) {
        String part = request.pathValue("part");
        if (!part.endsWith(XML_SUFFIX)) {
            return new Answer.NotFound();
        }
        String kind = part.substring(0, part.length() - XML_SUFFIX.length());
        Optional<byte[]> bytes = kind.equals("pages")
                ? Optional.of(sitemaps.pages(request.site()))
                : sitemaps.part(kind, request.query("na"), request.site());
        return bytes.<Answer>map(known -> new Answer.Bytes(200, XML, known, Caching.PUBLIC))
                .orElseGet(Answer.NotFound::new);
    }

    private Answer robots(WebRequest request) {
        String text = """
                User-agent: *
                Disallow: /api/
                Disallow: /zoeken
                Disallow: /oembed

                Sitemap: %s/sitemap.xml
                """.formatted(request.site());
        return new Answer.Bytes(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), AN_HOUR);
    }
}
