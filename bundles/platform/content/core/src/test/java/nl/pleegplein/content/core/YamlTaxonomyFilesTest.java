package nl.pleegplein.content.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;

@Database(domain = "content")
class YamlTaxonomyFilesTest {
    private static final Retries ONCE = new Retries() {
        @Override
        public <T> T retrying(Supplier<T> transaction) {
            return transaction.get();
        }
    };

    private final StoredTaxonomy taxonomy;
    private final YamlTaxonomyFiles files;

    YamlTaxonomyFilesTest(TestDatabase database) {
        this.taxonomy = new StoredTaxonomy(new TermRepository(database.jpa()), event -> {}, ONCE, Clock.systemUTC());
        this.files = new YamlTaxonomyFiles(taxonomy);
    }

    @DatabaseTest
    void what_is_exported_can_be_imported_and_changes_nothing() {
        Term odd = new Term(
                TermKind.KEYWORD, "nee", "no", "'quoted': #", "123", "", List.of("ja, \"nee\"", "é - ï"), "", 70);
        taxonomy.save(odd, Viewer.system());
        String exported = files.export();
        long revision = taxonomy.revision();
        assertEquals(0, files.importAll(exported, Viewer.system()));
        assertEquals(revision, taxonomy.revision());
        assertTrue(exported.contains("wegduwen"));
    }

    @DatabaseTest
    void a_file_replaces_the_terms_that_it_names_and_leaves_the_others() {
        int before = taxonomy.terms(TermKind.THEME).size();
        assertEquals(3, files.importAll("""
                        themes:
                          - {slug: trauma, title: Trauma, synonyms: [schrik, ptss]}
                          - {slug: nieuw, title: Nieuw}
                          - {slug: nieuwer, title: Nieuwer}
                        """, Viewer.system()));
        assertEquals(before + 2, taxonomy.terms(TermKind.THEME).size());
        Term trauma = taxonomy.term(TermKind.THEME, "trauma").orElseThrow();
        assertEquals(List.of("schrik", "ptss"), trauma.synonyms());
        assertEquals(2, trauma.position());
        assertEquals(
                List.of("nieuw", "nieuwer"),
                taxonomy.terms(TermKind.THEME).subList(before, before + 2).stream()
                        .map(Term::slug)
                        .toList());
        assertTrue(taxonomy.term(TermKind.THEME, "hechting").isPresent());
    }

    @DatabaseTest
    void a_place_that_is_given_moves_a_term() {
        files.importAll(
                "themes: [{slug: trauma, title: Trauma, position: 0}, {slug: hechting, title: H, position: 9}]",
                Viewer.system());
        assertEquals("trauma", taxonomy.terms(TermKind.THEME).get(0).slug());
    }

    @DatabaseTest
    void each_fault_has_its_line_and_nothing_is_kept() {
        List<String> faults = faults("""
                themes:
                  - slug: goed
                    title: Goed
                  - slug: Niet Goed
                    title: Slug
                  - slug: kleur
                    colour: red
                    tone: child
                    title: [a, b]
                  - slug: goed
                    title: Nog eens
                    position: eerst
                    synonyms: een
                  - gewoon
                persons: []
                """);
        assertEquals(
                List.of(4, 7, 8, 9, 9, 10, 12, 13, 14, 15).stream()
                        .map(line -> "line " + line)
                        .toList(),
                faults);
        assertTrue(taxonomy.term(TermKind.THEME, "goed").isEmpty());
    }

    @DatabaseTest
    void what_is_no_file_of_terms_is_refused() {
        assertEquals(List.of("line 3"), faults("themes:\n  - {slug: a, title: 'open\n"));
        for (String none : List.of(
                "",
                "just text",
                "- a\n- b",
                "themes: !!java.net.URL [a]",
                "themes: &a [{slug: a, title: a}]\nkeywords: *a",
                "a: [[[[[[[[[[[[[]]]]]]]]]]]]]",
                "themes: []\n---\nthemes: []",
                "x".repeat(4_000_001))) {
            assertTrue(!faults(none).isEmpty());
        }
    }

    @DatabaseTest
    void only_editors_and_operators_import() {
        assertThrows(ForbiddenException.class, () -> files.importAll("broken: [", Viewer.visitor()));
    }

    private List<String> faults(String yaml) {
        return assertThrows(InvalidInputException.class, () -> files.importAll(yaml, Viewer.system())).faults().stream()
                .map(InvalidInputException.Fault::field)
                .toList();
    }
}
