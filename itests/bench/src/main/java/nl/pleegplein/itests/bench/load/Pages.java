package nl.pleegplein.itests.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.pleegplein.itests.bench.articles.Articles;
import nl.pleegplein.itests.bench.articles.Taxonomy;
import nl.pleegplein.itests.bench.articles.Words;
import nl.pleegplein.itests.bench.site.SiteHttp;

/** The kinds of pages that are measured, and many addresses of each. */
public final class Pages {
    private static final int QUESTIONS = 5000;
    private static final int PAGES_OF_A_LIST = 5;
    private static final int CHECKED = 100;
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SiteHttp http;
    private final Taxonomy taxonomy;
    private final Words words;
    private final Random random = new Random(11);

    public Pages(Path root, SiteHttp http) throws IOException {
        this.http = http;
        this.taxonomy = Taxonomy.in(root);
        this.words = Words.in(root);
    }

    /** All kinds, for a site with so many articles. */
    public List<Page> all(int articles) throws IOException, InterruptedException {
        List<String> slugs = IntStream.range(0, articles)
                .mapToObj(n -> "/bibliotheek/" + Articles.slug(n))
                .toList();
        List<Page> pages = List.of(
                new Page("home", List.of("/"), "/"),
                new Page("article", slugs, slugs.get(articles / 2)),
                new Page(
                        "theme list",
                        lists(),
                        "/bibliotheek/thema/" + taxonomy.themes().get(0)),
                new Page("search", questions(), "/zoeken?q=hechting"),
                new Page("suggestions", beginnings(), "/zoeken/suggesties?q=hech"),
                new Page("feed", feeds(), "/feed/atom"),
                new Page("REST list", restLists(), "/api/library/articles?limit=20"));
        for (Page page : pages) {
            check(page);
        }
        return pages;
    }

    private List<String> lists() throws IOException, InterruptedException {
        List<String> lists = new ArrayList<>();
        for (String theme : taxonomy.themes()) {
            String path = "/bibliotheek/thema/" + theme;
            for (int page = 0; page < PAGES_OF_A_LIST && !path.isEmpty(); page++) {
                lists.add(path);
                Matcher next = NEXT.matcher(http.text(path));
                path = next.find() ? next.group(1).replace("&amp;", "&") : "";
            }
        }
        return lists;
    }

    private List<String> restLists() throws IOException, InterruptedException {
        List<String> lists = new ArrayList<>();
        for (String theme : taxonomy.themes()) {
            String first = "/api/library/articles?limit=20&theme=" + theme;
            String path = first;
            for (int page = 0; page < PAGES_OF_A_LIST && !path.isEmpty(); page++) {
                lists.add(path);
                JsonNode next = JSON.readTree(http.text(path)).path("next");
                path = next.isTextual() ? first + "&after=" + encoded(next.asText()) : "";
            }
        }
        return lists;
    }

    /** One to three words, some of them put together, some mistyped, some within a theme or further on. */
    private List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (int n = 0; n < QUESTIONS; n++) {
            StringBuilder typed = new StringBuilder(words.draw(random));
            for (int more = random.nextInt(3); more > 0; more--) {
                typed.append(' ').append(random.nextInt(5) > 0 ? words.draw(random) : words.compound(random));
            }
            if (random.nextInt(20) == 0) {
                typed.deleteCharAt(random.nextInt(typed.length()));
            }
            String question = "/zoeken?q=" + encoded(typed.toString());
            int how = random.nextInt(10);
            questions.add(
                    how == 0
                            ? question + "&thema=" + any(taxonomy.themes())
                            : how == 1 ? question + "&pagina=2" : question);
        }
        return questions;
    }

    private List<String> beginnings() {
        List<String> beginnings = new ArrayList<>();
        for (int n = 0; n < QUESTIONS; n++) {
            String word = words.draw(random);
            int typed = Math.min(word.length(), 2 + random.nextInt(7));
            beginnings.add("/zoeken/suggesties?q=" + encoded(word.substring(0, typed)));
        }
        return beginnings;
    }

    private List<String> feeds() {
        List<String> feeds = new ArrayList<>();
        for (String format : List.of("atom", "rss", "json")) {
            feeds.add("/feed/" + format);
            taxonomy.pillars().forEach(pillar -> feeds.add("/feed/" + format + "/pijler/" + pillar));
            taxonomy.themes().forEach(theme -> feeds.add("/feed/" + format + "/thema/" + theme));
        }
        return feeds;
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** wrk tells answers of 400 and above; one that leads elsewhere would look fast. */
    private void check(Page page) throws IOException, InterruptedException {
        http.text(page.one());
        for (int n = 0; n < CHECKED; n++) {
            http.text(any(page.addresses()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
