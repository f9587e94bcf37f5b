package nl.pleegplein.privacy.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.MovableClock;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.AuditEntry;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.Wording;

@Database(domain = "privacy")
class AuditTrailTest {
    private static final AccountId ANNA = new AccountId(new UUID(0, 7));
    private static final AccountId BRAM = new AccountId(new UUID(0, 8));
    private static final Viewer OPERATOR =
            new Viewer(Optional.of(BRAM), Set.of(Role.MODERATOR, Role.OPERATOR), Set.of("members"));

    private final AtomicLong lastId = new AtomicLong();
    private final MovableClock clock = new MovableClock();
    private final AuditRepository repository;
    private final StoredAuditTrail trail;

    AuditTrailTest(TestDatabase database) {
        repository = new AuditRepository(database.jpa());
        trail = new StoredAuditTrail(repository, () -> new UUID(0, lastId.incrementAndGet()), clock);
    }

    private static Viewer member(AccountId id) {
        return new Viewer(Optional.of(id), Set.of(), Set.of("members"));
    }

    private static Deed look(AccountId about) {
        return Deed.about(about, "test.looked", new Wording("Gekeken", "Looked"), "");
    }

    @DatabaseTest
    void thePersonConcernedSeesWhatWasDoneAndAsWhatButNotByWhom() {
        trail.note(
                Deed.about(ANNA, "test.gave", new Wording("Een functie gegeven", "Gave a function"), "Zij vroeg erom"),
                OPERATOR);
        trail.note(look(BRAM), OPERATOR);
        List<AuditEntry> own =
                trail.aboutViewer(Optional.empty(), 10, member(ANNA)).items();
        assertEquals(1, own.size());
        assertEquals(Optional.empty(), own.get(0).by());
        assertEquals("OPERATOR", own.get(0).as());
        assertEquals("Zij vroeg erom", own.get(0).deed().reason());
        assertEquals("Gave a function", own.get(0).deed().what().english());
        assertThrows(ForbiddenException.class, () -> trail.aboutViewer(Optional.empty(), 10, Viewer.visitor()));
    }

    @DatabaseTest
    void operatorsReadAllOfItAndNobodyElse() {
        trail.note(look(ANNA), OPERATOR);
        trail.note(look(BRAM), Viewer.system());
        List<AuditEntry> all = trail.newest(Optional.empty(), 10, OPERATOR).items();
        assertEquals(
                List.of(Optional.empty(), Optional.of(BRAM)),
                all.stream().map(AuditEntry::by).toList());
        for (Viewer viewer : List.of(
                Viewer.visitor(),
                member(ANNA),
                new Viewer(Optional.of(ANNA), Set.of(Role.MODERATOR, Role.COMMUNITY_MANAGER), Set.of()))) {
            assertThrows(ForbiddenException.class, () -> trail.newest(Optional.empty(), 10, viewer));
        }
    }

    @DatabaseTest
    void isReadSliceBySlice() {
        IntStream.range(0, 5).forEach(i -> trail.note(look(ANNA), OPERATOR));
        Slice<AuditEntry> first = trail.aboutViewer(Optional.empty(), 3, member(ANNA));
        Slice<AuditEntry> rest = trail.aboutViewer(first.next(), 3, member(ANNA));
        assertEquals(3, first.items().size());
        assertEquals(2, rest.items().size());
        assertEquals(Optional.empty(), rest.next());
        assertThrows(InvalidInputException.class, () -> trail.aboutViewer(Optional.of("hier"), 3, member(ANNA)));
    }

    @DatabaseTest
    void anEntryGoesWhenItsTermIsOver() {
        trail.note(look(ANNA), OPERATOR);
        clock.advance(Duration.ofDays(2));
        trail.note(look(ANNA), OPERATOR);
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        assertEquals(1, repository.removeBefore(yesterday, 100));
        assertEquals(
                1, trail.aboutViewer(Optional.empty(), 10, member(ANNA)).items().size());
    }
}
