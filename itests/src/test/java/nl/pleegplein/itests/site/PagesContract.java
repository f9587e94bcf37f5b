package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What a visitor, a search engine and a partner get, whatever the site runs on. */
abstract class PagesContract {
    static final String ARTICLE = "/bibliotheek/waarom-je-pleegkind-je-wegduwt";

    private final Http http;

    PagesContract(Site site) {
        this.http = site.http();
    }

    @Test
    void theHomePageShowsPillarsAndNewArticles() {
        Document home = http.page("/");
        assertEquals("nl", home.selectFirst("html").attr("lang"));
        for (String pillar : List.of(
                "jij-als-pleegouder", "je-pleegkind", "ouders-en-familie", "samenwerken", "regels-en-praktijk")) {
            assertTrue(home.select("a[href=/bibliotheek/pijler/" + pillar + "]").size() > 0, pillar);
        }
        assertTrue(home.select("main a[href^=/bibliotheek/]").size() > 8);
        assertEquals(1, home.select("h1").size());
        assertFalse(home.select("form[role=search] input[name=q]").isEmpty());
    }

    @Test
    void anArticleShowsWhatMakesItTrusted() {
        Document page = http.page(ARTICLE);
        String text = page.selectFirst("main").text();
        assertTrue(text.contains("referent"), "referents");
        assertTrue(text.contains("ijgewerkt"), "last updated");
        assertTrue(text.contains("Bronnen"), "sources");
        assertFalse(page.select("main a[href^=https://]").isEmpty(), "a source can be opened");
        assertFalse(page.select(".crumbs a[href=/bibliotheek]").isEmpty(), "breadcrumbs");
        assertEquals("article", page.selectFirst("meta[property=og:type]").attr("content"));
        assertTrue(page.selectFirst("link[rel=canonical]").attr("href").endsWith(ARTICLE));
        assertFalse(page.selectFirst("meta[name=description]").attr("content").isBlank());
    }

    @Test
    void anArticleTellsSearchEnginesWhatItIs() throws Exception {
        List<String> types = new ArrayList<>();
        for (Element script : http.page(ARTICLE).select("script[type=application/ld+json]")) {
            JsonNode thing = new ObjectMapper().readTree(script.data());
            types.add(thing.path("@type").asText());
            assertEquals("https://schema.org", thing.path("@context").asText());
        }
        assertTrue(types.contains("Article"), types.toString());
        assertTrue(types.contains("BreadcrumbList"), types.toString());
        String home = http.page("/").select("script[type=application/ld+json]").outerHtml();
        assertTrue(home.contains("SearchAction"));
    }

    @Test
    void listsAreReadInSlicesWithoutDoubles() {
        List<String> seen = new ArrayList<>();
        String path = "/bibliotheek/pijler/je-pleegkind";
        for (int slice = 0; slice < 20 && path != null; slice++) {
            Document page = http.page(path);
            seen.addAll(page
                    .select("main .list h3 a[href^=/bibliotheek/], main .list h2 a[href^=/bibliotheek/]")
                    .eachAttr("href")
                    .stream()
                    .filter(href -> href.split("/", -1).length == 3)
                    .toList());
            Element next = page.selectFirst("main a[href*=na=]");
            path = next == null ? null : next.attr("href");
        }
        assertTrue(seen.size() >= 16, seen.size() + " articles");
        assertEquals(seen.stream().distinct().count(), seen.size(), "no article twice");
    }

    @Test
    void everyLinkOnThePagesOfTheLibraryLeadsSomewhere() {
        List<String> pages = List.of(
                "/",
                "/bibliotheek",
                "/bibliotheek/dossiers",
                "/bibliotheek/pijler/samenwerken",
                "/bibliotheek/thema/hechting",
                "/bibliotheek/dossier/hechting-stap-voor-stap",
                ARTICLE,
                "/zoeken?q=school",
                "/zoeken");
        List<String> broken = new ArrayList<>();
        for (String path : pages) {
            for (Element link : http.page(path).select("a[href^=/], link[href^=/], img[src^=/], script[src^=/]")) {
                String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                int status = http.status(href.replaceAll("#.*", ""));
                if (status != 200) {
                    broken.add(path + " -> " + href + " " + status);
                }
            }
        }
        assertEquals(List.of(), broken.stream().distinct().toList());
    }

    @Test
    void everyAnswerIsStrictAboutWhatABrowserMayDo() {
        for (String path : List.of("/", ARTICLE, "/bestaat-niet", "/api/nowhere", "/zoeken?q=x", "/sitemap.xml")) {
            HttpResponse<String> answer = http.get(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'"), path + ": " + policy);
            assertFalse(policy.contains("unsafe"), path + ": " + policy);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""),
                    path);
            assertTrue(answer.headers().firstValue("X-Request-Id").isPresent(), path);
            assertTrue(answer.headers().firstValue("Server").isEmpty(), path);
        }
        Document page = http.page(ARTICLE);
        assertTrue(page.select("[style], style, script:not([src]):not([type=application/ld+json])")
                .isEmpty());
        assertTrue(page.select("[onclick], [onload]").isEmpty());
    }

    @Test
    void aPageIsNotSentAgainWhenItHasNotChanged() {
        HttpResponse<String> first = http.get(ARTICLE);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = http.get(ARTICLE, "If-None-Match", etag);
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
        HttpResponse<String> head =
                http.send(http.to(ARTICLE).method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
    }

    @Test
    void mediaAreKeptForAnHourAndReadInParts() {
        String picture = http.page(ARTICLE).selectFirst("main figure img").attr("src");
        HttpResponse<byte[]> whole = http.bytes(picture);
        assertEquals(200, whole.statusCode());
        assertTrue(whole.headers().firstValue("Cache-Control").orElse("").contains("public, max-age=3600"));
        HttpResponse<byte[]> part = http.bytes(picture, "Range", "bytes=10-19");
        assertEquals(206, part.statusCode());
        assertEquals(
                "bytes 10-19/" + whole.body().length,
                part.headers().firstValue("Content-Range").orElse(""));
        assertEquals(
                new String(whole.body(), 10, 10, java.nio.charset.StandardCharsets.ISO_8859_1),
                new String(part.body(), java.nio.charset.StandardCharsets.ISO_8859_1));
        assertEquals(416, http.bytes(picture, "Range", "bytes=99999999-").statusCode());
    }

    @Test
    void pagesAndAssetsAreCompressed() throws Exception {
        HttpResponse<byte[]> page = http.bytes(ARTICLE, "Accept-Encoding", "gzip");
        assertEquals("gzip", page.headers().firstValue("Content-Encoding").orElse(""));
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes();
        assertTrue(plain.length > page.body().length);
        String style = http.page("/").selectFirst("link[rel=stylesheet]").attr("href");
        HttpResponse<byte[]> asset = http.bytes(style, "Accept-Encoding", "gzip");
        assertEquals("gzip", asset.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(asset.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
    }

    @Test
    void theFirstPageIsLight() {
        Document home = http.page("/");
        long weight = http.bytes("/", "Accept-Encoding", "gzip").body().length;
        for (Element part : home.select("link[rel=stylesheet], link[as=font], script[src]")) {
            String address = part.hasAttr("href") ? part.attr("href") : part.attr("src");
            weight += http.bytes(address, "Accept-Encoding", "gzip").body().length;
        }
        assertTrue(weight <= 120 * 1024, weight + " bytes");
    }

    @Test
    void thereIsEnglishAroundTheDutch() {
        HttpResponse<String> dutch = http.get(ARTICLE);
        HttpResponse<String> english = http.get(ARTICLE, "Cookie", "lang=en");
        assertEquals("en", Jsoup.parse(english.body()).selectFirst("html").attr("lang"));
        assertFalse(english.body().equals(dutch.body()));
        assertFalse(Jsoup.parse(english.body()).select("[lang=nl]").isEmpty(), "the article itself stays Dutch");
    }

    @Test
    void theSitemapListsEveryArticleAndDossier() {
        Document index = Jsoup.parse(http.get("/sitemap.xml").body(), "", Parser.xmlParser());
        List<String> found = new ArrayList<>();
        for (Element part : index.select("sitemap > loc")) {
            String path = part.text().substring(http.base().toString().length());
            Document urls = Jsoup.parse(http.get(path).body(), "", Parser.xmlParser());
            found.addAll(urls.select("url > loc").eachText());
        }
        assertTrue(found.stream().filter(url -> url.contains("/bibliotheek/")).count() >= 68, found.size() + " urls");
        assertTrue(found.contains(http.base() + ARTICLE));
        assertTrue(http.get("/robots.txt").body().contains("Sitemap: " + http.base() + "/sitemap.xml"));
    }

    @Test
    void thereAreFeedsForAllForAPillarAndForATheme() {
        for (String path : List.of("", "/pijler/je-pleegkind", "/thema/hechting")) {
            Document atom = Jsoup.parse(http.get("/feed/atom" + path).body(), "", Parser.xmlParser());
            assertTrue(atom.select("feed > entry").size() > 2, "atom" + path);
            Document rss = Jsoup.parse(http.get("/feed/rss" + path).body(), "", Parser.xmlParser());
            assertTrue(rss.select("rss > channel > item").size() > 2, "rss" + path);
            JsonNode items = http.json("/feed/json" + path).path("items");
            assertTrue(items.size() > 2, "json" + path);
            JsonNode article = StreamSupport.stream(items.spliterator(), false)
                    .filter(item -> item.path("url").asText().contains("/bibliotheek/"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(article.path("summary").asText().contains("voorbeeld"), "made up, and it says so");
        }
        assertEquals(404, http.status("/feed/atom/thema/bestaat-niet"));
    }

    @Test
    void aProviderCanShowAnArticle() {
        JsonNode oembed = http.json("/oembed?format=json&url=" + http.base() + ARTICLE);
        assertEquals("rich", oembed.path("type").asText());
        String frame =
                Jsoup.parse(oembed.path("html").asText()).selectFirst("iframe").attr("src");
        Document card = http.page(frame.substring(http.base().toString().length()));
        assertTrue(card.text().contains("wegduwt"));
        assertTrue(card.text().toLowerCase(Locale.ROOT).contains("voorbeeld"), "made up, and it says so");
        JsonNode whole = http.json("/oembed?format=json&vorm=artikel&url=" + http.base() + ARTICLE);
        String article =
                Jsoup.parse(whole.path("html").asText()).selectFirst("iframe").attr("src");
        String text =
                http.page(article.substring(http.base().toString().length())).text();
        assertTrue(text.contains("Bronnen") && text.contains("Gecontroleerd door"), text);
        assertEquals(404, http.status("/oembed?url=" + http.base() + "/bibliotheek/bestaat-niet"));
        assertEquals(404, http.status("/oembed?url=https://example.org/"));
    }
}
