package nl.pleegplein.search.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.search.solr.FakeSource.Draft;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The articles and dossiers of the demo and the terms of a new site, read from the modules that have them. */
final class DemoCorpus {
    private static final Path BUNDLES = Path.of("../../..");
    private static final Path CONTENT = BUNDLES.resolve("demo/src/main/resources/content");
    private static final Path TAXONOMY =
            BUNDLES.resolve("platform/content/core/src/main/resources/nl/pleegplein/content/core/taxonomy.yaml");

    private DemoCorpus() {}

    static void fill(TestSearch search) {
        terms(search.taxonomy);
        drafts("articles").forEach(search.articles::put);
        drafts("dossiers").forEach(search.posts::put);
        search.settled();
    }

    private static void terms(FakeTaxonomy taxonomy) {
        Map<?, ?> kinds = yaml(read(TAXONOMY));
        for (TermKind kind : TermKind.values()) {
            for (Object entry : (List<?>) kinds.get(kind.name().toLowerCase(Locale.ROOT) + "s")) {
                Map<?, ?> term = (Map<?, ?>) entry;
                taxonomy.add(
                        kind,
                        text(term, "slug"),
                        text(term, "title"),
                        list(term, "synonyms").toArray(String[]::new));
            }
        }
    }

    private static List<Draft> drafts(String folder) {
        try (Stream<Path> files = Files.list(CONTENT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(DemoCorpus::draft)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Draft draft(Path file) {
        String[] pieces = read(file).split("(?m)^---$", 3);
        Map<?, ?> front = yaml(pieces[1]);
        return new Draft(
                file.getFileName().toString().replace(".md", ""),
                text(front, "title"),
                text(front, "summary"),
                plain(pieces[2]),
                Set.of("public"),
                list(front, "pillars"),
                list(front, "themes"),
                list(front, "keywords"),
                LocalDate.parse(text(front, "updated"))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
    }

    /** Near enough to what the platform makes of Markdown. */
    private static String plain(String markdown) {
        return markdown.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replaceAll("[#*>|`]+|---+", " ");
    }

    private static Map<?, ?> yaml(String text) {
        // Dates stay the text that they are.
        return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(text.replaceAll("(?m): (\\d{4}-\\d\\d-\\d\\d)$", ": \"$1\""));
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static List<String> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
