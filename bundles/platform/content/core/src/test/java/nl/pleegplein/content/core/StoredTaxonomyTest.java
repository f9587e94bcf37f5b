package nl.pleegplein.content.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;

@Database(domain = "content")
class StoredTaxonomyTest {
    private static final Viewer EDITOR = new Viewer(Optional.empty(), Set.of(Role.EDITOR), Set.of());
    private static final Retries ONCE = new Retries() {
        @Override
        public <T> T retrying(Supplier<T> transaction) {
            return transaction.get();
        }
    };

    private final List<DomainEvent> told = new ArrayList<>();
    private final SetClock clock = new SetClock();
    private final TestDatabase database;

    StoredTaxonomyTest(TestDatabase database) {
        this.database = database;
    }

    @DatabaseTest
    void a_new_site_begins_with_the_terms_of_the_file() {
        StoredTaxonomy taxonomy = node();
        assertEquals(
                List.of("you", "child", "family", "together", "rules"),
                taxonomy.terms(TermKind.PILLAR).stream()
                        .map(pillar -> pillar.tone())
                        .toList());
        assertTrue(taxonomy.term(TermKind.THEME, "hechting")
                .orElseThrow()
                .synonyms()
                .contains("wegduwen"));
        assertEquals(22, taxonomy.terms(TermKind.THEME).size());
        assertEquals(7, taxonomy.terms(TermKind.AUDIENCE).size());
    }

    @DatabaseTest
    void a_change_is_seen_at_once_here_and_after_two_seconds_on_another_node() {
        StoredTaxonomy here = node();
        StoredTaxonomy there = node();
        here.save(TermRepositoryTest.theme("nieuw", "Nieuw", List.of()), EDITOR);
        assertTrue(here.term(TermKind.THEME, "nieuw").isPresent());
        assertTrue(there.term(TermKind.THEME, "nieuw").isEmpty());
        clock.now = clock.now.plusSeconds(2);
        assertTrue(there.term(TermKind.THEME, "nieuw").isPresent());
        assertEquals(here.revision(), there.revision());
    }

    @DatabaseTest
    void a_change_is_told() {
        node().save(TermRepositoryTest.theme("nieuw", "Nieuw", List.of()), EDITOR);
        assertEquals("term.changed", told.get(0).kind());
        assertEquals("term:theme.nieuw", told.get(0).ref().toString());
        assertEquals(2, told.get(0).revision());
    }

    @DatabaseTest
    void only_editors_and_operators_change_terms() {
        StoredTaxonomy taxonomy = node();
        Viewer referent = new Viewer(Optional.empty(), Set.of(Role.REFERENT, Role.MODERATOR), Set.of());
        for (Viewer viewer : List.of(Viewer.visitor(), referent)) {
            assertThrows(
                    ForbiddenException.class,
                    () -> taxonomy.save(TermRepositoryTest.theme("nieuw", "Nieuw", List.of()), viewer));
        }
        taxonomy.save(TermRepositoryTest.theme("nieuw", "Nieuw", List.of()), Viewer.system());
    }

    @DatabaseTest
    void a_term_that_could_not_be_stored_or_read_back_is_refused() {
        StoredTaxonomy taxonomy = node();
        for (String title : List.of("", "twee\nregels", "a".repeat(201))) {
            assertThrows(
                    InvalidInputException.class,
                    () -> taxonomy.save(TermRepositoryTest.theme("nieuw", title, List.of()), EDITOR));
        }
        assertThrows(
                InvalidInputException.class,
                () -> taxonomy.save(TermRepositoryTest.theme("nieuw", "Nieuw", List.of("a\nb")), EDITOR));
        assertThrows(
                InvalidInputException.class,
                () -> taxonomy.save(TermRepositoryTest.theme("a".repeat(71), "Lang", List.of()), EDITOR));
        taxonomy.save(TermRepositoryTest.theme("a".repeat(70), "Lang", List.of()), EDITOR);
    }

    @DatabaseTest
    void a_save_that_the_database_gave_up_on_is_tried_again() {
        List<String> tried = new ArrayList<>();
        StoredTaxonomy taxonomy = new StoredTaxonomy(
                new TermRepository(database.jpa()),
                event -> {
                    tried.add(event.kind());
                    if (tried.size() == 1) {
                        throw new IllegalStateException("deadlock");
                    }
                },
                new Retries() {
                    @Override
                    public <T> T retrying(Supplier<T> transaction) {
                        try {
                            return transaction.get();
                        } catch (IllegalStateException e) {
                            return transaction.get();
                        }
                    }
                },
                clock);
        taxonomy.save(TermRepositoryTest.theme("nieuw", "Nieuw", List.of()), EDITOR);
        assertEquals(2, tried.size());
        assertTrue(taxonomy.term(TermKind.THEME, "nieuw").isPresent());
    }

    @DatabaseTest
    void asking_twice_within_two_seconds_asks_the_database_nothing() {
        StoredTaxonomy taxonomy = node();
        assertEquals(0, database.statements().count(() -> taxonomy.terms(TermKind.THEME)));
        clock.now = clock.now.plusSeconds(2);
        assertEquals(1, database.statements().count(() -> taxonomy.terms(TermKind.THEME)));
        assertEquals(0, database.statements().count(() -> taxonomy.terms(TermKind.THEME)));
    }

    @DatabaseTest
    void the_database_is_asked_again_also_when_the_clock_was_set_back() {
        StoredTaxonomy taxonomy = node();
        taxonomy.terms(TermKind.THEME);
        clock.now = clock.now.minusSeconds(3600);
        assertEquals(1, database.statements().count(() -> taxonomy.terms(TermKind.THEME)));
    }

    private StoredTaxonomy node() {
        return new StoredTaxonomy(new TermRepository(database.jpa()), told::add, ONCE, clock);
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
