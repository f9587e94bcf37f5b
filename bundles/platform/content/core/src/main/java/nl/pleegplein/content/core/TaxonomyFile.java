package nl.pleegplein.content.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The terms to begin with, {@code taxonomy.yaml}. */
final class TaxonomyFile {
    private static final Map<String, TermKind> SECTIONS = Map.of(
            "pillars", TermKind.PILLAR,
            "themes", TermKind.THEME,
            "audiences", TermKind.AUDIENCE,
            "keywords", TermKind.KEYWORD);

    private TaxonomyFile() {}

    static List<Term> read() {
        try (InputStream input = TaxonomyFile.class.getResourceAsStream("taxonomy.yaml")) {
            Map<String, List<Map<String, Object>>> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(input, StandardCharsets.UTF_8));
            List<Term> terms = new ArrayList<>();
            SECTIONS.forEach((section, kind) -> {
                int position = 0;
                for (Map<String, Object> entry : file.get(section)) {
                    terms.add(term(kind, entry, position));
                    position++;
                }
            });
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term term(TermKind kind, Map<String, Object> entry, int position) {
        Object synonyms = entry.getOrDefault("synonyms", List.of());
        return new Term(
                kind,
                text(entry, "slug"),
                text(entry, "title"),
                text(entry, "title-en"),
                text(entry, "summary"),
                text(entry, "summary-en"),
                ((List<?>) synonyms).stream().map(String::valueOf).toList(),
                text(entry, "tone"),
                position);
    }

    private static String text(Map<String, Object> entry, String key) {
        return String.valueOf(entry.getOrDefault(key, ""));
    }
}
