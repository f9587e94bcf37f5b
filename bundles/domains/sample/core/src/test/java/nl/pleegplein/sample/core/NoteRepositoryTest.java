package nl.pleegplein.sample.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.events.api.ChangeFeeds;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.sample.api.NewNote;
import nl.pleegplein.sample.api.Note;

@Database(domain = "sample")
class NoteRepositoryTest {
    private static final Viewer OPERATOR = Viewer.system();
    private static final Viewer VISITOR = Viewer.visitor();
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final ChangeFeeds WALK = (kind, cursor, limit, items) ->
            new Changes(items.load(Set.copyOf(items.idsAfter(Optional.empty(), limit))), "", false, false);

    private final TestDatabase database;
    private final List<DomainEvent> told = new ArrayList<>();
    private final AtomicLong lastId = new AtomicLong();
    private final StoredNotes notes;
    private final NoteContent content;

    NoteRepositoryTest(TestDatabase database) {
        this.database = database;
        NoteRepository repository = new NoteRepository(database.jpa());
        this.notes = new StoredNotes(
                repository,
                told::add,
                () -> new UUID(0x0191_0000_0000_7000L, 0x8000_0000_0000_0000L + lastId.incrementAndGet()),
                new Once(),
                Clock.fixed(NOW, ZoneOffset.UTC));
        this.content = new NoteContent(repository, WALK);
    }

    @DatabaseTest
    void an_event_that_is_told_again_is_known() {
        NoteRepository repository = new NoteRepository(database.jpa());
        UUID event = UUID.randomUUID();
        repository.told(event, UUID.randomUUID());
        repository.told(event, UUID.randomUUID());
        repository.told(UUID.randomUUID(), UUID.randomUUID());
        assertEquals(
                List.of(1, 2),
                database.jpa()
                        .txExpr(em -> em.createNativeQuery("select times from sample_told order by times")
                                .getResultList()));
    }

    private Note add(String slug, String... tags) {
        return notes.add(new NewNote(slug, "Titel " + slug, "Regel een\nRegel twee", List.of(tags)), OPERATOR);
    }

    @DatabaseTest
    void aNoteComesBackAsItWasAddedAndIsToldOnce() {
        Note added = add("een", "groen", "blauw");

        Note read = notes.find("een", VISITOR).orElseThrow();

        assertEquals(added, read);
        assertEquals(List.of("groen", "blauw"), read.tags());
        assertEquals(NOW, read.created());
        assertEquals(List.of("note.added"), told.stream().map(DomainEvent::kind).toList());
    }

    @DatabaseTest
    void onlyOperatorsAdd() {
        NewNote note = new NewNote("een", "Titel", "Tekst", List.of());

        assertThrows(ForbiddenException.class, () -> notes.add(note, VISITOR));
    }

    @DatabaseTest
    void aSlugIsGivenOnceAndWhatIsRefusedLeavesNothing() {
        add("een", "groen");

        assertThrows(ConflictException.class, () -> add("een", "blauw"));

        assertEquals(1, content.count());
        assertEquals(1, told.size());
        assertEquals(List.of("groen"), notes.find("een", VISITOR).orElseThrow().tags());
    }

    @DatabaseTest
    void everyFieldThatIsNotRightIsNamed() {
        NewNote wrong = new NewNote("Geen Slug", " ", "\u0000", List.of("dubbel", "dubbel"));

        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> notes.add(wrong, OPERATOR));

        assertEquals(
                List.of("slug", "title", "text", "tags"),
                refusal.faults().stream()
                        .map(InvalidInputException.Fault::field)
                        .toList());
    }

    @DatabaseTest
    void aNoteTakesTwoStatementsAndAListTwoHoweverLong() {
        for (int n = 0; n < 15; n++) {
            add("notitie-" + n, "groen", "blauw");
        }

        assertEquals(2, database.statements().count(() -> notes.find("notitie-3", VISITOR)));
        assertEquals(2, database.statements().count(() -> notes.newest(Optional.empty(), 10, VISITOR)));
        assertEquals(
                2, database.statements().count(() -> content.newest(ContentFilter.ALL, Optional.empty(), 15, VISITOR)));
    }

    @DatabaseTest
    void pagingShowsEveryNoteOnceNewestFirst() {
        for (int n = 0; n < 7; n++) {
            add("notitie-" + n, "groen", "blauw");
        }
        List<String> read = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Slice<Note> slice = notes.newest(after, 3, VISITOR);
            slice.items().forEach(note -> read.add(note.slug()));
            after = slice.next();
        } while (after.isPresent());

        assertEquals(
                List.of("notitie-6", "notitie-5", "notitie-4", "notitie-3", "notitie-2", "notitie-1", "notitie-0"),
                read);
        assertThrows(InvalidInputException.class, () -> notes.newest(Optional.of("x"), 3, VISITOR));
    }

    @DatabaseTest
    void thePlatformHearsOfEveryNote() {
        Note note = add("een", "groen");
        String id = note.id().toString();

        ContentChange.Present change = (ContentChange.Present)
                content.changesSince(Optional.empty(), 10).changes().get(0);

        assertEquals("Regel een Regel twee", change.item().summary());
        assertEquals(List.of("groen"), change.item().keywords());
        assertEquals(change.item(), content.visible(Set.of(id, "x"), VISITOR).get(id));
        assertEquals(change.item(), content.byPath("/voorbeeld/een", VISITOR).orElseThrow());
        assertTrue(content.byPath("/voorbeeld", VISITOR).isEmpty());
        assertEquals(
                List.of(),
                content.newest(ContentFilter.ofTheme("hechting"), Optional.empty(), 5, VISITOR)
                        .items());
    }

    private static final class Once implements Retries {
        @Override
        public <T> T retrying(Supplier<T> transaction) {
            return transaction.get();
        }
    }
}
