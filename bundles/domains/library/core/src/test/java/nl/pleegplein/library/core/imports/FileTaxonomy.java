package nl.pleegplein.library.core.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The terms with which a new site begins. */
final class FileTaxonomy implements Taxonomy {
    private static final Path FILE =
            Path.of("../../../platform/content/core/src/main/resources/nl/pleegplein/content/core/taxonomy.yaml");

    private final Map<String, List<Map<String, Object>>> terms;

    FileTaxonomy() {
        try (Reader reader = Files.newBufferedReader(FILE)) {
            terms = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Term> terms(TermKind kind) {
        String key = switch (kind) {
            case PILLAR -> "pillars";
            case THEME -> "themes";
            case AUDIENCE -> "audiences";
            case KEYWORD -> "keywords";
        };
        return terms.getOrDefault(key, List.of()).stream()
                .map(term -> (String) term.get("slug"))
                .map(slug -> new Term(kind, slug, slug, slug, "", "", List.of(), "", 0))
                .toList();
    }

    @Override
    public Optional<Term> term(TermKind kind, String slug) {
        return terms(kind).stream().filter(term -> term.slug().equals(slug)).findFirst();
    }

    @Override
    public void save(Term term, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long revision() {
        return 1;
    }
}
