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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.pleegplein.itests.bench.articles.Articles;
import nl.pleegplein.itests.bench.articles.Taxonomy;
import nl.pleegplein.itests.bench.articles.Words;
import nl.pleegplein.itests.bench.site.SiteHttp;

/** The kinds of pages that are measured, and many addresses of each. */
public final class Pages {
    /** An article as members see it. */
    public static final String SIGNED_IN = "signed-in article";

    private static final List<String> KINDS =
            List.of("home", "article", SIGNED_IN, "theme list", "search", "suggestions", "feed", "REST list");

    private static final String THEME = "/bibliotheek/thema/";
    private static final String REST = "/api/library/articles";
    /** There is more than a page of these in the smallest site. */
    private static final List<String> FREQUENT =
            List.of("pleegkind", "school", "ouders", "gesprek", "afspraken", "thuis");

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

    /** Articles as visitors see them. */
    public static Page articles(int articles) {
        return new Page(
                "article", IntStream.range(0, articles).mapToObj(Pages::article).toList(), article(articles / 2));
    }

    /** The wanted kinds, for a site with so many articles. */
    public List<Page> of(int articles, Predicate<String> wanted) throws IOException, InterruptedException {
        List<Page> pages = new ArrayList<>();
        for (String kind : KINDS) {
            if (wanted.test(kind)) {
                Page page = page(kind, articles);
                check(page);
                pages.add(page);
            }
        }
        return pages;
    }

    private Page page(String kind, int articles) throws IOException, InterruptedException {
        return switch (kind) {
            case "home" -> new Page(kind, List.of("/"), "/");
            case "article" -> articles(articles);
            case SIGNED_IN ->
                new Page(
                        kind, articles(articles).addresses(), articles(articles).one(), true);
            case "theme list" ->
                new Page(kind, lists(), THEME + taxonomy.themes().get(0));
            case "search" -> new Page(kind, questions(), "/zoeken?q=hechting");
            case "suggestions" -> new Page(kind, beginnings(), "/zoeken/suggesties?q=hech");
            case "feed" -> new Page(kind, feeds(), "/feed/atom");
            case "REST list" -> new Page(kind, restLists(), REST + "?limit=20");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String article(int number) {
        return "/bibliotheek/" + Articles.slug(number);
    }

    private List<String> lists() throws IOException, InterruptedException {
        List<String> lists = new ArrayList<>();
        for (String theme : taxonomy.themes()) {
            String path = THEME + theme;
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
            String first = REST + "?limit=20&theme=" + theme;
            String path = first;
            for (int page = 0; page < PAGES_OF_A_LIST && !path.isEmpty(); page++) {
                lists.add(path);
                JsonNode next = JSON.readTree(http.text(path)).path("next");
                path = next.isTextual() ? first + "&after=" + encoded(next.asText()) : "";
            }
        }
        return lists;
    }

    /** One to three words, some of them put together, some mistyped, some within a theme; some further on. */
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
            switch (random.nextInt(10)) {
                case 0 -> questions.add(question + "&thema=" + any(taxonomy.themes()));
                case 1 -> questions.add("/zoeken?q=" + any(FREQUENT) + "&pagina=2");
                default -> questions.add(question);
            }
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
