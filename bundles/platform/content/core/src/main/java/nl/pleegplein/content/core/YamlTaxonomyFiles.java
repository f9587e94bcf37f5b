package nl.pleegplein.content.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.TaxonomyFiles;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes all terms as YAML and stores those of a file. */
@Component
public final class YamlTaxonomyFiles implements TaxonomyFiles {
    private static final int NO_FOLDING = 2000;

    private final StoredTaxonomy taxonomy;

    @Activate
    public YamlTaxonomyFiles(@Reference StoredTaxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public String export() {
        Map<String, Object> file = new LinkedHashMap<>();
        for (TermKind kind : TermKind.values()) {
            List<Map<String, Object>> entries = new ArrayList<>();
            taxonomy.terms(kind).forEach(term -> entries.add(entry(term)));
            file.put(TermFormat.section(kind), entries);
        }
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(NO_FOLDING);
        return new Yaml(options).dump(file);
    }

    @Override
    public int importAll(String yaml, Viewer viewer) {
        taxonomy.requireEditor(viewer);
        return taxonomy.saveAll(TermsReader.read(yaml, taxonomy::terms), viewer);
    }

    private static Map<String, Object> entry(Term term) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(TermFormat.SLUG, term.slug());
        put(entry, TermFormat.TITLE, term.title());
        put(entry, TermFormat.TITLE_ENGLISH, term.titleEnglish());
        put(entry, TermFormat.SUMMARY, term.summary());
        put(entry, TermFormat.SUMMARY_ENGLISH, term.summaryEnglish());
        put(entry, TermFormat.TONE, term.tone());
        if (!term.synonyms().isEmpty()) {
            entry.put(TermFormat.SYNONYMS, term.synonyms());
        }
        entry.put(TermFormat.POSITION, term.position());
        return entry;
    }

    private static void put(Map<String, Object> entry, String name, String text) {
        if (!text.isEmpty()) {
            entry.put(name, text);
        }
    }
}
