package nl.pleegplein.content.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;

@Database(domain = "content")
class TermRepositoryTest {
    private final TestDatabase database;
    private final TermRepository repository;

    TermRepositoryTest(TestDatabase database) {
        this.database = database;
        this.repository = new TermRepository(database.jpa());
    }

    @DatabaseTest
    void nodes_that_start_at_once_fill_the_table_once() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> started = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                started.add(nodes.submit(() -> repository.fillWhenEmpty(TaxonomyFile::read)));
            }
            for (Future<?> node : started) {
                node.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        TermRepository.Stored stored = repository.changedSince(-1).orElseThrow();
        assertEquals(1, stored.revision());
        assertEquals(TaxonomyFile.read().size(), stored.terms().size());
    }

    @DatabaseTest
    void what_editors_changed_is_not_overwritten_at_the_next_start() {
        repository.fillWhenEmpty(TaxonomyFile::read);
        Term changed = theme("hechting", "Anders", List.of("één", "twee woorden"));
        repository.save(List.of(changed), (term, revision) -> assertEquals(2, revision));
        repository.fillWhenEmpty(TaxonomyFile::read);
        TermRepository.Stored stored = repository.changedSince(1).orElseThrow();
        assertTrue(stored.terms().contains(changed));
        assertTrue(repository.changedSince(2).isEmpty());
    }

    @DatabaseTest
    void a_change_whose_event_cannot_be_written_is_not_kept() {
        assertThrows(
                IllegalStateException.class,
                () -> repository.save(List.of(theme("nieuw", "Nieuw", List.of())), (term, revision) -> {
                    throw new IllegalStateException("no outbox");
                }));
        assertTrue(repository.changedSince(0).isEmpty());
    }

    @DatabaseTest
    void only_what_differs_is_stored_and_told() {
        Term same = theme("zelfde", "Zelfde", List.of("eender"));
        repository.save(List.of(same), (term, revision) -> {});
        List<String> told = new ArrayList<>();
        Term fresh = theme("nieuw", "Nieuw", List.of());
        assertEquals(1, repository.save(List.of(same, fresh), (term, revision) -> told.add(term.slug() + revision)));
        assertEquals(List.of("nieuw2"), told);
        assertEquals(0, repository.save(List.of(same, fresh), (term, revision) -> told.add(term.slug())));
        assertTrue(repository.changedSince(2).isEmpty());
    }

    @DatabaseTest
    void more_terms_than_can_be_read_are_refused_and_none_of_them_is_kept() {
        TermRepository small = new TermRepository(database.jpa(), 2);
        small.save(List.of(theme("een", "Een", List.of())), (term, revision) -> {});
        List<Term> twoMore = List.of(theme("twee", "Twee", List.of()), theme("drie", "Drie", List.of()));
        assertThrows(ConflictException.class, () -> small.save(twoMore, (term, revision) -> {}));
        assertEquals(1, small.changedSince(-1).orElseThrow().terms().size());
        small.save(twoMore.subList(0, 1), (term, revision) -> {});
        Term changed = theme("een", "Anders", List.of());
        assertEquals(1, small.save(List.of(changed), (term, revision) -> {}));
        assertTrue(small.changedSince(-1).orElseThrow().terms().contains(changed));
    }

    @DatabaseTest
    void looking_for_changes_takes_one_query() {
        repository.fillWhenEmpty(TaxonomyFile::read);
        assertEquals(1, database.statements().count(() -> repository.changedSince(1)));
        assertEquals(2, database.statements().count(() -> repository.changedSince(0)));
    }

    static Term theme(String slug, String title, List<String> synonyms) {
        return new Term(TermKind.THEME, slug, title, "", "", "", synonyms, "", 0);
    }
}
