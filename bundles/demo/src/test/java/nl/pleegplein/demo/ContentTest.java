package nl.pleegplein.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ContentTest {
    private static final Path CONTENT = Path.of("src/main/resources/content");
    private static final Pattern DOCUMENT = Pattern.compile("(?s)---\n(.*?)\n---\n(.*)");
    private static final Pattern LINK = Pattern.compile("]\\(/bibliotheek/(dossier/)?([a-z0-9-]+)\\)");
    private static final Pattern MEDIUM = Pattern.compile("!\\[[^\\]]+]\\(\\.\\./media/([a-z0-9-]+\\.svg)");

    private final Map<String, Page> articles = pages("articles");
    private final Map<String, Page> dossiers = pages("dossiers");

    private record Page(Map<String, Object> front, String body) {
        List<?> list(String key) {
            return (List<?>) front.getOrDefault(key, List.of());
        }
    }

    @Test
    void thereIsEnoughToTryThePlatformWith() {
        assertTrue(articles.size() >= 60, articles.size() + " articles");
        assertTrue(dossiers.size() >= 8, dossiers.size() + " dossiers");
        assertEquals(5, used("pillars").size());
        assertTrue(used("themes").size() >= 15, used("themes") + "");
    }

    @Test
    void articlesAreLongEnoughAndHaveSourcesAndMadeUpReferents() {
        articles.forEach((slug, page) -> {
            assertTrue(page.body().split("\\s+", -1).length >= 350, slug + " is too short");
            assertTrue(!page.list("sources").isEmpty(), slug + " has no source");
            assertTrue(!page.list("referents").isEmpty(), slug + " has no referent");
            for (Object referent : page.list("referents")) {
                assertTrue(((Map<?, ?>) referent).get("name").toString().startsWith("Voorbeeldreferent "), slug);
            }
            for (String key : List.of("title", "summary", "published", "updated", "review-by")) {
                assertTrue(page.front().containsKey(key), slug + " has no " + key);
            }
        });
    }

    @Test
    void linksAndPicturesAndDossiersLeadSomewhere() {
        Map<String, Page> all = new HashMap<>(articles);
        all.putAll(dossiers);
        all.forEach((slug, page) -> {
            Matcher link = LINK.matcher(page.body());
            while (link.find()) {
                Set<String> there = link.group(1) == null ? articles.keySet() : dossiers.keySet();
                assertTrue(there.contains(link.group(2)), slug + " links to " + link.group(2));
            }
            Matcher medium = MEDIUM.matcher(page.body());
            while (medium.find()) {
                assertTrue(
                        Files.exists(CONTENT.resolve("media").resolve(medium.group(1))), slug + " " + medium.group(1));
            }
        });
        dossiers.forEach((slug, page) -> {
            assertTrue(!page.list("articles").isEmpty(), slug + " is empty");
            assertTrue(articles.keySet().containsAll(page.list("articles")), slug);
        });
    }

    @Test
    void aSourceIsCitedTheSameWayEverywhere() {
        Map<Object, Object> cited = new HashMap<>();
        articles.forEach((slug, page) -> {
            for (Object source : page.list("sources")) {
                Object url = ((Map<?, ?>) source).get("url");
                assertEquals(cited.computeIfAbsent(url, first -> source), source, slug + " cites " + url);
            }
        });
    }

    private Set<Object> used(String key) {
        Set<Object> used = new HashSet<>();
        articles.values().forEach(page -> used.addAll(page.list(key)));
        return used;
    }

    private static Map<String, Page> pages(String folder) {
        Map<String, Page> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(CONTENT.resolve(folder))) {
            for (Path file : files.toList()) {
                Matcher document = DOCUMENT.matcher(Files.readString(file));
                assertTrue(document.matches(), file + " has no front matter");
                Map<String, Object> front = new Yaml(new SafeConstructor(new LoaderOptions())).load(document.group(1));
                String name = file.getFileName().toString();
                pages.put(name.substring(0, name.length() - ".md".length()), new Page(front, document.group(2)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }
}
