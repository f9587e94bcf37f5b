package nl.pleegplein.syndication.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.testing.FakeRequest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyndicationSectionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String NOTE = "Dit is voorbeeldtekst om het platform te laten zien.";
    private static final String ID = "01931f2e-7c4d-7a11-8b6e-2f1d6a4b9c01";

    private final MovingClock clock = new MovingClock(NOW);
    private final Content content = new Content();
    private final Content.Source articles = content.add("article");
    private final Content.Source posts = content.add("post");
    private SyndicationSection section;

    @BeforeEach
    void fill() {
        content.term(TermKind.PILLAR, "kind", "Je pleegkind");
        content.term(TermKind.THEME, "hechting", "Hechting");
        articles.with(ID, "Eerste <week> & meer", NOW, Readers.PUBLIC, "hechting");
        articles.with("second", "Tweede", NOW.minusSeconds(500), Readers.PUBLIC, "school");
        articles.with("secret", "Besloten", NOW.minusSeconds(5), Readers.MEMBERS, "hechting");
        posts.with("post", "Bericht", NOW.minusSeconds(100), Readers.PUBLIC, "hechting");
        section = section("https://provider.example");
    }

    @Test
    void theSitemapIndexNamesAPartForEachKindThatHasSomething() throws Exception {
        content.add("empty");
        String index = text(get("/sitemap.xml", Map.of(), Map.of()));
        assertEquals(
                List.of(
                        "https://site.example/sitemap/pages.xml",
                        "https://site.example/sitemap/article.xml",
                        "https://site.example/sitemap/post.xml"),
                tags("loc", index));
        assertEquals(
                List.of(
                        "https://site.example/",
                        "https://site.example/articles",
                        "https://site.example/posts",
                        "https://site.example/emptys"),
                tags("loc", text(get("/sitemap/{part}", Map.of("part", "pages.xml"), Map.of()))));
    }

    @Test
    void aSitemapShowsOnlyWhatVisitorsMaySee() throws Exception {
        String part = text(get("/sitemap/{part}", Map.of("part", "article.xml"), Map.of()));
        assertEquals(
                List.of("https://site.example/articles/" + ID, "https://site.example/articles/second"),
                tags("loc", part));
        assertEquals(NOW.toString(), tags("lastmod", part).get(0));
        assertInstanceOf(Answer.NotFound.class, get("/sitemap/{part}", Map.of("part", "none.xml"), Map.of()));
        assertInstanceOf(Answer.NotFound.class, get("/sitemap/{part}", Map.of("part", "article"), Map.of()));
    }

    @Test
    void aLargeSourceIsSplitAndEveryItemStandsInOnePart() throws Exception {
        for (int i = 0; i < Sitemaps.PART * 2; i++) {
            posts.with("post-" + i, "Bericht " + i, NOW.minusSeconds(1000 + i), Readers.PUBLIC, "school");
        }
        List<String> parts = tags("loc", text(get("/sitemap.xml", Map.of(), Map.of())));
        List<String> ofPosts =
                parts.stream().filter(part -> part.contains("/post.xml")).toList();
        assertEquals(3, ofPosts.size());
        int items = 0;
        for (String address : ofPosts) {
            Map<String, String> query =
                    address.contains("?na=") ? Map.of("na", address.substring(address.indexOf('=') + 1)) : Map.of();
            items += tags("loc", text(get("/sitemap/{part}", Map.of("part", "post.xml"), query)))
                    .size();
        }
        assertEquals(Sitemaps.PART * 2 + 1, items);
    }

    @Test
    void theIndexIsKeptForAWhileButNotForASourceThatIsGone() throws Exception {
        get("/sitemap.xml", Map.of(), Map.of());
        int reads = articles.reads();
        get("/sitemap.xml", Map.of(), Map.of());
        assertEquals(reads, articles.reads());
        content.remove(posts);
        assertFalse(text(get("/sitemap.xml", Map.of(), Map.of())).contains("post"));
    }

    @Test
    void whileOneCutsTheSitemapTheOthersGetTheLastOne() throws Exception {
        String first = text(get("/sitemap.xml", Map.of(), Map.of()));
        clock.pass(Sitemaps.KEPT.plusSeconds(1));
        int reads = articles.reads();
        articles.whileReading(() -> {
            articles.whileReading(() -> {});
            assertEquals(
                    first, CompletableFuture.supplyAsync(this::sitemapIndex).join());
        });
        assertEquals(first, sitemapIndex());
        assertEquals(reads + 1, articles.reads());
    }

    @Test
    void robotsAreToldWhereTheSitemapIs() throws Exception {
        assertTrue(text(get("/robots.txt", Map.of(), Map.of())).contains("Sitemap: https://site.example/sitemap.xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void feedsAreReadByAFeedReaderWithTheNewestOfAllKindsFirst(String format) throws Exception {
        Answer.Bytes answer = (Answer.Bytes) get("/feed/{format}", Map.of("format", format), Map.of());
        assertTrue(answer.type().startsWith("application/" + format + "+xml"), answer.type());
        SyndFeed feed = new SyndFeedInput().build(new StringReader(text(answer)));
        assertEquals("Nieuw op Pleegplein", feed.getTitle());
        assertEquals(
                List.of("Eerste <week> & meer", "Bericht", "Tweede"),
                feed.getEntries().stream().map(SyndEntry::getTitle).toList());
        SyndEntry first = feed.getEntries().get(0);
        assertEquals("urn:uuid:" + ID, first.getUri());
        assertEquals("https://site.example/articles/" + ID, first.getLink());
        String html = first.getContents().get(0).getValue();
        assertTrue(html.contains("href=\"https://site.example/a&amp;b\""), html);
        assertTrue(html.contains("href=\"https://site.example/articles/" + ID + "#below\""), html);
        assertTrue(html.contains("src=\"https://site.example/x.png\""), html);
        assertTrue(text(answer).contains("href=\"https://site.example/feed/{format}\""), "the feed names itself");
    }

    @Test
    void everyAtomEntryHasAnAuthorAndASummary() throws Exception {
        Document feed =
                Jsoup.parse(text(get("/feed/{format}", Map.of("format", "atom"), Map.of())), Parser.xmlParser());
        assertEquals(4, feed.select("author > name:matchesOwn(Pleegplein)").size());
        assertEquals(3, feed.select("entry > summary").size());
    }

    @Test
    void aTextIsMadeOnceForARevision() throws Exception {
        get("/feed/{format}", Map.of("format", "atom"), Map.of());
        int made = articles.texts();
        assertTrue(made > 1 && articles.questions() == 1, "all texts in one question");
        get("/feed/{format}", Map.of("format", "rss"), Map.of());
        assertEquals(made, articles.texts());
    }

    @Test
    void theJsonFeedHasTheSameContent() throws Exception {
        Answer.Bytes answer = (Answer.Bytes) get("/feed/{format}", Map.of("format", "json"), Map.of());
        JsonNode feed = new ObjectMapper().readTree(answer.bytes());
        assertEquals("https://jsonfeed.org/version/1.1", feed.path("version").asText());
        assertEquals(3, feed.path("items").size());
        JsonNode first = feed.at("/items/0");
        assertEquals("Eerste <week> & meer", first.path("title").asText());
        assertEquals("About Eerste <week> & meer", first.path("summary").asText());
        assertEquals(
                List.of("Je pleegkind", "Hechting"),
                List.of(first.at("/tags/0").asText(), first.at("/tags/1").asText()));
        assertEquals(NOW.toString(), first.path("date_modified").asText());
    }

    @Test
    void aFeedOfAThemeHasOnlyThatThemeAndAnUnknownThemeHasNone() throws Exception {
        String pattern = "/feed/{format}/thema/{slug}";
        JsonNode feed = new ObjectMapper()
                .readTree(
                        ((Answer.Bytes) get(pattern, Map.of("format", "json", "slug", "hechting"), Map.of())).bytes());
        assertEquals("Pleegplein: Hechting", feed.path("title").asText());
        assertEquals(2, feed.path("items").size());
        assertInstanceOf(Answer.NotFound.class, get(pattern, Map.of("format", "json", "slug", "none"), Map.of()));
        assertInstanceOf(Answer.NotFound.class, get(pattern, Map.of("format", "pdf", "slug", "hechting"), Map.of()));
        assertInstanceOf(
                Answer.NotFound.class,
                get("/feed/{format}/{kind}", Map.of("format", "atom", "kind", "none"), Map.of()));
    }

    @Test
    void anEmptySiteHasAFeedAsWell() throws Exception {
        content.remove(articles);
        content.remove(posts);
        for (FeedFormat format : FeedFormat.values()) {
            assertInstanceOf(Answer.Bytes.class, get("/feed/{format}", Map.of("format", format.slug()), Map.of()));
        }
    }

    @Test
    void aCharacterThatXmlCannotHoldSpoilsNoFeed() throws Exception {
        posts.with("odd", "Een\u0000raar\u001bteken", NOW.plusSeconds(1), Readers.PUBLIC, "school");
        for (FeedFormat format : FeedFormat.values()) {
            String feed = text(get("/feed/{format}", Map.of("format", format.slug()), Map.of()));
            assertTrue(feed.contains("Eenraarteken"), feed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void aFeedSaysOfWhatIsMadeUpThatItIs(String format) throws Exception {
        posts.withSample("sample", "Voorbeeldbericht", "nl", NOW.plusSeconds(1));
        String xml = text(get("/feed/{format}", Map.of("format", format), Map.of()));
        List<SyndEntry> entries =
                new SyndFeedInput().build(new StringReader(xml)).getEntries();
        SyndEntry sample = entries.get(0);
        assertEquals(NOTE + " About Voorbeeldbericht", sample.getDescription().getValue());
        String html = sample.getContents().get(0).getValue();
        assertTrue(html.startsWith("<p><strong>" + NOTE + "</strong></p><p>Text of"), html);
        for (SyndEntry real : entries.subList(1, entries.size())) {
            assertFalse(real.toString().contains(NOTE), real.getTitle());
        }
    }

    @Test
    void theJsonFeedSaysItInTheLanguageOfTheItem() throws Exception {
        posts.withSample("sample", "Sample post", "en-GB", NOW.plusSeconds(1));
        JsonNode first = new ObjectMapper()
                .readTree(text(get("/feed/{format}", Map.of("format", "json"), Map.of())))
                .at("/items/0");
        String note = "This is sample text to show the platform.";
        assertEquals(note + " About Sample post", first.path("summary").asText());
        assertTrue(first.path("content_html").asText().contains("<strong>" + note + "</strong>"));
    }

    @Test
    void thePageOfFeedsLeadsToEachOfThem() throws Exception {
        Answer.Page page = (Answer.Page) get("/feed", Map.of(), Map.of());
        StringOutput output = new StringOutput();
        page.body().writeTo(output);
        List<String> links = Jsoup.parse(output.toString()).select("a").eachAttr("href");
        assertTrue(
                links.containsAll(
                        List.of("/feed/atom", "/feed/rss/pijler/kind", "/feed/json/thema/hechting", "/feed/atom/post")),
                links.toString());
    }

    @Test
    void oEmbedTurnsTheAddressOfAnItemIntoAFrame() throws Exception {
        JsonNode answer = oembed(Map.of("url", "https://site.example/articles/" + ID + "/", "maxwidth", "400"));
        assertEquals("rich", answer.path("type").asText());
        assertEquals("1.0", answer.path("version").asText());
        assertEquals(400, answer.path("width").asInt());
        assertEquals(
                "https://site.example/pictures/" + ID + ".png",
                answer.path("thumbnail_url").asText());
        Element frame = Jsoup.parse(answer.path("html").asText()).selectFirst("iframe");
        assertEquals("https://site.example/embed/article/" + ID, frame.attr("src"));
        assertEquals("Eerste <week> & meer", frame.attr("title"));
    }

    @Test
    void oEmbedNeverAnswersMoreThanFits() throws Exception {
        JsonNode answer = oembed(Map.of("url", "/articles/" + ID, "maxwidth", "60", "maxheight", "40"));
        assertEquals(60, answer.path("width").asInt());
        assertEquals(40, answer.path("height").asInt());
        assertEquals(
                1,
                oembed(Map.of("url", "/articles/" + ID, "maxwidth", "-5"))
                        .path("width")
                        .asInt());
    }

    @Test
    void oEmbedOffersTheWholeTextToWhoAsks() throws Exception {
        JsonNode answer = oembed(Map.of("url", "/articles/" + ID, "vorm", "artikel"));
        Element frame = Jsoup.parse(answer.path("html").asText()).selectFirst("iframe");
        assertEquals("https://site.example/embed/article/" + ID + "?vorm=artikel", frame.attr("src"));
        assertTrue(frame.attr("sandbox").endsWith("allow-downloads"));
        assertTrue(answer.path("height").asInt()
                > oembed(Map.of("url", "/articles/" + ID)).path("height").asInt());
    }

    @Test
    void oEmbedIsNotKeptForLongAfterSomethingIsWithdrawn() throws Exception {
        Answer.Bytes answer = (Answer.Bytes) get("/oembed", Map.of(), Map.of("url", "/articles/" + ID));
        assertEquals(Caching.publicFor(Duration.ofMinutes(5)), answer.caching());
    }

    @Test
    void oEmbedSaysInTheTitleWhatIsMadeUp() throws Exception {
        posts.withSample("sample", "Bericht van niemand", "nl", NOW);
        JsonNode answer = oembed(Map.of("url", "/posts/sample"));
        assertEquals("Voorbeeld: Bericht van niemand", answer.path("title").asText());
        assertEquals(
                "Voorbeeld: Bericht van niemand",
                Jsoup.parse(answer.path("html").asText()).selectFirst("iframe").attr("title"));
    }

    @Test
    void oEmbedSpeaksXmlAsWell() throws Exception {
        Answer answer = get("/oembed", Map.of(), Map.of("url", "/articles/" + ID, "format", "xml"));
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(((Answer.Bytes) answer).bytes()));
        assertEquals("oembed", document.getDocumentElement().getTagName());
        assertEquals(
                "Eerste <week> & meer",
                document.getElementsByTagName("title").item(0).getTextContent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/articles/second",
                "https://site.example.evil.example/articles/second",
                "https://site.example/articles/none",
                "https://site.example/articles/secret",
                "//elsewhere.example/articles/second",
                "not an address",
                "javascript:alert(1)"
            })
    void oEmbedKnowsOnlyPublicItemsOfThisSite(String address) throws Exception {
        assertInstanceOf(Answer.NotFound.class, get("/oembed", Map.of(), Map.of("url", address)));
    }

    @Test
    void oEmbedSaysWhatItDoesNotOffer() throws Exception {
        Answer answer = get("/oembed", Map.of(), Map.of("url", "/articles/" + ID, "format", "yaml"));
        assertEquals(501, ((Answer.Bytes) answer).status());
        assertThrows(InvalidInputException.class, () -> get("/oembed", Map.of(), Map.of()));
    }

    @Test
    void anEmbedIsACardOrTheWholeArticleAndLeadsBack() throws Exception {
        Document card = embed("article", ID, Map.of());
        assertEquals(
                "About Eerste <week> & meer", card.selectFirst(".embed-card p").text());
        assertEquals("noindex", card.selectFirst("meta[name=robots]").attr("content"));
        Document whole = embed("article", ID, Map.of("vorm", "artikel"));
        assertTrue(whole.selectFirst(".embed-text").text().startsWith("Text of Eerste"));
        for (Document page : List.of(card, whole)) {
            assertEquals("Je pleegkind", page.selectFirst(".embed-label").text());
            assertTrue(page.select(".embed-more a").hasAttr("target"));
            assertEquals(
                    "https://site.example/articles/" + ID,
                    page.selectFirst(".embed-more a").attr("href"));
            assertTrue(page.select("[style], style, script").isEmpty(), "the policy allows nothing inline");
        }
    }

    @Test
    void onlyTheSitesThatAreConfiguredMayFrameAnEmbed() throws Exception {
        assertEquals(
                "'self' https://provider.example",
                ((Answer.Bare) get("/embed/{kind}/{id}", Map.of("kind", "article", "id", ID), Map.of()))
                        .frameAncestors());
        assertEquals("'self'", Embeds.frameAncestors(new String[0]));
        assertEquals("'self' https://*.provider.example:8443", Embeds.frameAncestors(new String[] {
            "https://*.provider.example:8443", "*", "http://plain.example", "https://x;y"
        }));
    }

    @Test
    void whereNothingIsToBeShownAnEmbedSaysSoInTheSameFrame() throws Exception {
        for (String id : List.of("secret", "none", "../../etc", "")) {
            Answer.Bare absent = (Answer.Bare) get("/embed/{kind}/{id}", Map.of("kind", "article", "id", id), Map.of());
            assertEquals(404, absent.status());
            assertEquals("'self' https://provider.example", absent.frameAncestors());
            assertEquals(Caching.PUBLIC, absent.caching());
            Document page = html(absent);
            assertEquals(
                    "Dit is hier niet (meer) te zien", page.selectFirst("h1").text());
            assertEquals("noindex", page.selectFirst("meta[name=robots]").attr("content"));
            Element link = page.selectFirst(".embed-more a");
            assertEquals("https://site.example/", link.attr("href"));
            assertEquals("_blank", link.attr("target"));
            assertFalse(page.text().contains("Besloten"));
        }
    }

    @Test
    void anEmbedOfWhatIsWithdrawnOrWhoseDomainIsAwayGivesWayToThat() throws Exception {
        assertEquals(
                "Tweede", embed("article", "second", Map.of()).selectFirst("h1").text());
        articles.remove("second");
        assertTrue(embed("article", "second", Map.of()).select(".embed-card").isEmpty());
        content.remove(posts);
        assertTrue(embed("post", "post", Map.of("vorm", "artikel"))
                .select(".embed-text")
                .isEmpty());
    }

    @Test
    void anEmbedSaysOfWhatIsMadeUpThatItIs() throws Exception {
        posts.withSample("sample", "Bericht van niemand", "nl", NOW);
        for (Map<String, String> form : List.of(Map.<String, String>of(), Map.of("vorm", "artikel"))) {
            assertEquals(
                    NOTE, embed("post", "sample", form).select(".embed-sample").text());
            assertTrue(embed("article", ID, form).select(".embed-sample").isEmpty());
        }
    }

    @Test
    void anEmbedTellsItsOwnLanguageAndThatOfTheItem() throws Exception {
        posts.withSample("english", "A post", "en", NOW);
        Document page = embed("post", "english", Map.of("vorm", "artikel"));
        assertEquals("nl", page.selectFirst("html").attr("lang"));
        assertEquals("en", page.selectFirst("h1").attr("lang"));
        assertEquals("en", page.selectFirst(".embed-text").attr("lang"));
    }

    private SyndicationSection section(String... origins) {
        return new SyndicationSection(content, content, origins, clock);
    }

    private JsonNode oembed(Map<String, String> query) throws Exception {
        return new ObjectMapper().readTree(((Answer.Bytes) get("/oembed", Map.of(), query)).bytes());
    }

    private Document embed(String kind, String id, Map<String, String> query) throws Exception {
        Answer.Bare bare = (Answer.Bare) get("/embed/{kind}/{id}", Map.of("kind", kind, "id", id), query);
        return html(bare);
    }

    private static Document html(Answer.Bare bare) {
        StringOutput output = new StringOutput();
        bare.body().writeTo(output);
        return Jsoup.parse(output.toString());
    }

    private String sitemapIndex() {
        try {
            return text(get("/sitemap.xml", Map.of(), Map.of()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer get(String pattern, Map<String, String> pathValues, Map<String, String> query) throws Exception {
        Routes.Route route = section.routes().all().stream()
                .filter(known -> known.pattern().equals(pattern))
                .findFirst()
                .orElseThrow();
        FakeRequest request = FakeRequest.to(pattern).by(Viewer.system()).withTextsBeside(SyndicationSection.class);
        for (Map.Entry<String, String> value : pathValues.entrySet()) {
            request = request.withPathValue(value.getKey(), value.getValue());
        }
        for (Map.Entry<String, String> value : query.entrySet()) {
            request = request.withQuery(value.getKey(), value.getValue());
        }
        return route.handler().handle(request);
    }

    private static String text(Answer answer) {
        return new String(((Answer.Bytes) answer).bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> tags(String name, String xml) {
        return Pattern.compile("<" + name + ">([^<]*)</" + name + ">")
                .matcher(xml)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
