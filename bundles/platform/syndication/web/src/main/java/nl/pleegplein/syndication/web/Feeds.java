package nl.pleegplein.syndication.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.text.api.SafeHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The newest public items of all sources together. */
final class Feeds {
    static final int ENTRIES = 30;
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<String> ADDRESSES = List.of("href", "src", "poster");

    private final ContentCatalogue catalogue;
    private final Taxonomy taxonomy;
    private final SampleNote sampleNote;
    private final KeptTexts texts = new KeptTexts();

    Feeds(ContentCatalogue catalogue, Taxonomy taxonomy, SampleNote sampleNote) {
        this.catalogue = catalogue;
        this.taxonomy = taxonomy;
        this.sampleNote = sampleNote;
    }

    List<FeedEntry> newest(ContentFilter filter, URI site) {
        return entries(catalogue.sources().stream(), filter, site);
    }

    Optional<List<FeedEntry>> newestOf(String kind, URI site) {
        return catalogue.source(kind).map(source -> entries(Stream.of(source), ContentFilter.ALL, site));
    }

    /** What the items of each kind are called, by kind. */
    Map<String, String> labels(Locale locale) {
        Map<String, String> labels = new TreeMap<>();
        catalogue.sources().forEach(source -> labels.put(source.kind(), source.label(locale)));
        return labels;
    }

    private List<FeedEntry> entries(Stream<ContentSource> sources, ContentFilter filter, URI site) {
        List<ContentItem> items = sources.flatMap(
                        source -> source.newest(filter, Optional.empty(), ENTRIES, Viewer.visitor()).items().stream())
                .sorted(Comparator.comparing(ContentItem::updated).reversed())
                .limit(ENTRIES)
                .toList();
        Map<KeptTexts.Key, String> ready =
                texts.get(items.stream().map(item -> key(item, site)).toList(), this::make);
        return items.stream()
                .map(item -> entry(item, site, Optional.ofNullable(ready.get(key(item, site)))))
                .toList();
    }

    private static KeptTexts.Key key(ContentItem item, URI site) {
        return new KeptTexts.Key(item.ref(), item.revision(), site + item.path());
    }

    private FeedEntry entry(ContentItem item, URI site, Optional<String> kept) {
        String address = site + item.path();
        Optional<String> note = sampleNote.of(item);
        Optional<String> html = kept.map(own -> note.map(Feeds::paragraph).orElse("") + own);
        List<String> topics = Stream.concat(
                        item.pillars().stream().map(slug -> title(TermKind.PILLAR, slug)),
                        item.themes().stream().map(slug -> title(TermKind.THEME, slug)))
                .distinct()
                .toList();
        return new FeedEntry(
                urn(item.ref()),
                address,
                XmlText.clean(item.title()),
                XmlText.clean(note.map(text -> text + " ").orElse("") + item.summary()),
                html,
                item.language(),
                topics,
                item.picture().map(picture -> site + picture.path()),
                item.published(),
                item.updated());
    }

    private static String paragraph(String note) {
        return new Element("p").appendElement("strong").text(note).root().outerHtml();
    }

    /** One question to each source, however many texts there are. */
    private Map<KeptTexts.Key, String> make(Set<KeptTexts.Key> keys) {
        Map<KeptTexts.Key, String> made = new HashMap<>();
        keys.stream()
                .collect(Collectors.groupingBy(key -> key.ref().kind()))
                .forEach((kind, ofKind) ->
                        catalogue.source(kind).ifPresent(source -> made.putAll(make(source, ofKind))));
        return made;
    }

    private static Map<KeptTexts.Key, String> make(ContentSource source, List<KeptTexts.Key> keys) {
        Set<String> ids = keys.stream().map(key -> key.ref().id()).collect(Collectors.toSet());
        Map<String, SafeHtml> texts = source.texts(ids, Viewer.visitor());
        return keys.stream()
                .filter(key -> texts.containsKey(key.ref().id()))
                .collect(Collectors.toMap(
                        key -> key,
                        key -> XmlText.clean(absolute(texts.get(key.ref().id()), key.address()))));
    }

    private String title(TermKind kind, String slug) {
        return taxonomy.term(kind, slug).map((Term term) -> term.title(DUTCH)).orElse(slug);
    }

    /** Feed readers know an entry again by its id, so that must not depend on where the site is. */
    static String urn(ContentRef ref) {
        if (UUID_TEXT.matcher(ref.id()).matches()) {
            return "urn:uuid:" + ref.id();
        }
        return "urn:uuid:" + UUID.nameUUIDFromBytes(ref.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A feed is read elsewhere, where addresses without a site lead nowhere. */
    static String absolute(SafeHtml html, String address) {
        Document document = Jsoup.parseBodyFragment(html.value(), address);
        document.outputSettings().prettyPrint(false);
        for (String attribute : ADDRESSES) {
            for (Element element : document.select("[" + attribute + "]")) {
                element.attr(attribute, element.absUrl(attribute));
            }
        }
        return document.body().html();
    }
}
