package nl.pleegplein.privacy.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.MovableClock;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.AuditEntry;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ErasureState;
import nl.pleegplein.privacy.api.PendingErasures;
import nl.pleegplein.privacy.api.PersonalDataSource;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.io.TempDir;

@Database(domain = "privacy")
class ErasuresTest {
    private static final AccountId ANNA = new AccountId(new UUID(0, 7));
    private static final AccountId BRAM = new AccountId(new UUID(0, 8));

    private final TestDatabase database;
    private final MovableClock clock = new MovableClock();
    private final FakeSource accounts = new FakeSource();
    private final FakeSource blogs = new FakeSource();

    @TempDir
    Path folder;

    ErasuresTest(TestDatabase database) {
        this.database = database;
    }

    private TestErasures site() {
        return new TestErasures(database, folder.resolve("pleegplein/erasures.log"), clock);
    }

    private static Viewer member(AccountId account) {
        return new Viewer(Optional.of(account), Set.of(), Set.of("members"));
    }

    private static ErasureState state(TestErasures site, String code) {
        return site.erasures.find(code).orElseThrow();
    }

    @DatabaseTest
    void theAccountGoesAtOnceAndTheRestRightAfter() {
        TestErasures site = site().with(Map.of("accounts", accounts, "blogs", blogs));
        String code = site.erasures.close(ErasureChoice.REMOVE, member(ANNA));
        assertEquals(List.of(ANNA), accounts.erased, "nobody can sign in any more");
        assertEquals(List.of(), blogs.erased);
        assertFalse(state(site, code).isDone());

        site.eraser.round();
        assertEquals(List.of(ANNA), blogs.erased);
        assertEquals(List.of(ErasureChoice.REMOVE), blogs.choices);
        ErasureState done = state(site, code);
        assertTrue(done.isDone());
        assertEquals(
                List.of("accounts", "blogs"),
                done.domains().stream().map(ErasureState.Part::domain).toList());
        assertEquals("Proef", done.domains().get(1).title().dutch());
        assertEquals(
                Optional.of(new ErasureReceipt(3, 0)), done.domains().get(1).receipt());
        site.eraser.round();
        assertEquals(1, blogs.erased.size(), "once");
    }

    @DatabaseTest
    void onlyWhoHasTheCodeSeesWhatBecameOfIt() {
        TestErasures site = site().with(Map.of("accounts", accounts));
        String code = site.erasures.close(ErasureChoice.KEEP_NAMELESS, member(ANNA));
        assertEquals(ErasureChoice.KEEP_NAMELESS, state(site, code).choice());
        assertEquals(
                Optional.of(new ErasureReceipt(1, 2)),
                state(site, code).domains().get(0).receipt());
        assertEquals(Optional.empty(), site.erasures.find(""));
        assertEquals(Optional.empty(), site.erasures.find(code + "x"));
        assertEquals(Optional.empty(), site.erasures.find("x".repeat(2000)));
        assertThrows(ForbiddenException.class, () -> site.erasures.close(ErasureChoice.REMOVE, Viewer.visitor()));
        assertThrows(ForbiddenException.class, () -> site.erasures.close(ErasureChoice.REMOVE, Viewer.system()));
    }

    @DatabaseTest
    void aDomainIsRememberedAsSoonAsItComes() {
        TestErasures site = site().with(Map.of("accounts", accounts));
        site.sources.whenOneArrives(site.eraser::round);
        Map<String, Object> properties = Map.of(PersonalDataSource.DOMAIN, "blogs");
        site.sources.add(blogs, properties);
        site.sources.remove(blogs);

        String code = site.erasures.close(ErasureChoice.REMOVE, member(ANNA));
        site.eraser.round();
        assertFalse(state(site, code).isDone(), "what was here for a moment may have kept something");
        site.sources.add(blogs, properties);
        assertTrue(state(site, code).isDone());
        assertEquals(List.of(ANNA), blogs.erased);
    }

    @DatabaseTest
    void whoAsksTwiceIsAnsweredTwice() {
        TestErasures site = site().with(Map.of("accounts", accounts));
        site.erasures.close(ErasureChoice.REMOVE, member(ANNA));
        String second = site.erasures.close(ErasureChoice.REMOVE, member(ANNA));
        assertTrue(state(site, second).isDone());
        assertEquals(1, accounts.erased.size());
    }

    @DatabaseTest
    void aDomainThatIsAwayStaysPendingAndDoesItWhenItReturns() {
        TestErasures site = site().with(Map.of("accounts", accounts, "blogs", blogs));
        site.eraser.round();
        site.with(Map.of("accounts", accounts));
        String code = site.erasures.close(ErasureChoice.REMOVE, member(ANNA));
        site.eraser.round();
        assertFalse(state(site, code).isDone());
        assertEquals(
                List.of(new PendingErasures("blogs", 1, state(site, code).asked(), false, false)),
                site.erasures.pending(Viewer.system()));
        assertThrows(ForbiddenException.class, () -> site.erasures.pending(member(BRAM)));

        clock.advance(Duration.ofDays(13));
        assertEquals(Result.Status.OK, site.health.execute().getStatus());
        clock.advance(Duration.ofDays(2));
        assertEquals(Result.Status.WARN, site.health.execute().getStatus());

        site.with(Map.of("accounts", accounts, "blogs", blogs));
        site.eraser.round();
        assertEquals(List.of(ANNA), blogs.erased);
        assertTrue(state(site, code).isDone());
        assertEquals(Result.Status.OK, site.health.execute().getStatus());
        assertEquals(List.of(), site.erasures.pending(Viewer.system()));
    }

    @DatabaseTest
    void oneThatFailsIsTriedAgainAndHoldsNobodyUp() {
        TestErasures site = site().with(Map.of("accounts", accounts, "blogs", blogs));
        accounts.fails = true;
        String code = site.erasures.close(ErasureChoice.REMOVE, member(ANNA));
        site.eraser.round();
        assertEquals(List.of(ANNA), blogs.erased);
        accounts.fails = false;
        site.eraser.round();
        assertEquals(List.of(), accounts.erased, "not at once again");
        clock.advance(Duration.ofMinutes(1));
        site.eraser.round();
        assertEquals(List.of(ANNA), accounts.erased);
        assertTrue(state(site, code).isDone());
        assertEquals(Duration.ofHours(1), Eraser.pause(30));
    }

    @DatabaseTest
    void twoNodesDoNotDoTheSame() {
        TestErasures one = site().with(Map.of("accounts", accounts, "blogs", blogs));
        one.erasures.close(ErasureChoice.REMOVE, member(ANNA));
        UUID dead = new UUID(0, 1);
        List<Task> taken =
                one.repository.take(Set.of("blogs"), clock.instant(), dead, clock.instant(), Eraser.LEASE, 10);
        assertEquals(1, taken.size());
        TestErasures other = site().with(Map.of("blogs", blogs));
        other.eraser.round();
        assertEquals(List.of(), blogs.erased, "another has it");
        clock.advance(Duration.ofMinutes(11));
        other.eraser.round();
        assertEquals(List.of(ANNA), blogs.erased, "the other died");
        one.repository.note(taken.get(0), dead, kept -> kept.postpone(clock.instant()));
        assertEquals(List.of(), one.erasures.pending(Viewer.system()), "and has no say any more");
    }

    @DatabaseTest
    void whatABackupBringsBackIsErasedAgain() {
        TestErasures before = site().with(Map.of("accounts", accounts, "blogs", blogs));
        before.erasures.close(ErasureChoice.KEEP_NAMELESS, member(ANNA));
        before.eraser.round();
        database.reset();
        accounts.erased.clear();
        blogs.erased.clear();
        blogs.choices.clear();
        clock.advance(Duration.ofDays(20));

        TestErasures after = site().with(Map.of("accounts", accounts));
        after.eraser.round();
        assertEquals(List.of(ANNA), accounts.erased);
        assertEquals(List.of(), after.erasures.pending(Viewer.system()), "nobody knows of blogs yet");
        after.with(Map.of("accounts", accounts, "blogs", blogs)).eraser.round();
        assertEquals(List.of(ANNA), blogs.erased, "it came with its data later");
        assertEquals(List.of(ErasureChoice.KEEP_NAMELESS), blogs.choices);
        site().with(Map.of("accounts", accounts, "blogs", blogs)).eraser.round();
        assertEquals(1, blogs.erased.size(), "once");
    }

    @DatabaseTest
    void theLedgerHasALineForEachAlsoAfterACrash() throws IOException {
        Path file = folder.resolve("pleegplein/erasures.log");
        TestErasures site = site().with(Map.of("accounts", accounts));
        site.erasures.close(ErasureChoice.REMOVE, member(ANNA));
        site.eraser.round();
        site.eraser.round();
        assertEquals(1, Files.readAllLines(file).size());
        Files.writeString(file, "2026-11-28T09:0", StandardOpenOption.APPEND);
        site.erasures.close(ErasureChoice.REMOVE, member(BRAM));
        List<ClosedAccount> read = new ArrayList<>();
        site.ledger.forEach(read::add);
        assertEquals(
                List.of(ANNA, BRAM), read.stream().map(ClosedAccount::account).toList());
        assertEquals(clock.instant().truncatedTo(ChronoUnit.MILLIS), read.get(0).asked());
    }

    @DatabaseTest
    void whatAnotherNodeClosedIsInTheLedgerOfThisOneToo() throws IOException {
        TestErasures here = site().with(Map.of("accounts", accounts));
        here.eraser.round();
        TestErasures there =
                new TestErasures(database, folder.resolve("there.log"), clock).with(Map.of("accounts", accounts));
        there.erasures.close(ErasureChoice.REMOVE, member(ANNA));
        here.eraser.round();
        assertEquals(
                Files.readAllLines(folder.resolve("there.log")),
                Files.readAllLines(folder.resolve("pleegplein/erasures.log")));
        Files.delete(folder.resolve("pleegplein/erasures.log"));
        site().eraser.round();
        assertEquals(
                1, Files.readAllLines(folder.resolve("pleegplein/erasures.log")).size());
    }

    @DatabaseTest
    void anAccountIsClosedAlsoWhenTheLedgerCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("pleegplein"), "a file where the folder should be");
        TestErasures site = site().with(Map.of("accounts", accounts, "blogs", blogs));
        String code = site.erasures.close(ErasureChoice.REMOVE, member(ANNA));
        assertThrows(UncheckedIOException.class, site.eraser::round);
        assertTrue(state(site, code).isDone());
        assertEquals(Result.Status.WARN, site.health.execute().getStatus());
        Files.delete(folder.resolve("pleegplein"));
        site.eraser.round();
        assertEquals(
                1, Files.readAllLines(folder.resolve("pleegplein/erasures.log")).size());
        assertEquals(Result.Status.OK, site.health.execute().getStatus());
    }

    @DatabaseTest
    void whatIsPendingCanBeDoneWithoutTheBundle() {
        blogs.header = Optional.of("accounts_account:id");
        TestErasures site = site().with(Map.of("accounts", accounts, "blogs", blogs));
        assertThrows(UnknownItemException.class, () -> site.erasures.eraseWithout("unknown", Viewer.system()));
        assertThrows(ConflictException.class, () -> site.erasures.eraseWithout("blogs", Viewer.system()), "it is here");
        site.with(Map.of("accounts", accounts));
        assertThrows(
                ConflictException.class,
                () -> site.erasures.eraseWithout("blogs", Viewer.system()),
                "what it said was about another");
        blogs.header = Optional.of("blogs_post:author:choice, blogs_fan:account");
        site.with(Map.of("accounts", accounts, "blogs", blogs)).eraser.round();
        site.with(Map.of("accounts", accounts));
        String code = site.erasures.close(ErasureChoice.KEEP_NAMELESS, member(ANNA));
        assertThrows(ForbiddenException.class, () -> site.erasures.eraseWithout("blogs", member(BRAM)));
        assertTrue(site.erasures.pending(Viewer.system()).get(0).withoutBundle());

        assertEquals(1, site.erasures.eraseWithout("blogs", Viewer.system()));
        assertEquals(List.of("blogs_post " + ANNA + " true", "blogs_fan " + ANNA + " true"), site.emptied);
        assertTrue(state(site, code).isDone());
        assertEquals(
                Optional.of(new ErasureReceipt(2, 1)),
                state(site, code).domains().get(1).receipt());
        List<AuditEntry> noted = site.trail
                .newest(Optional.empty(), 10, new Viewer(Optional.of(BRAM), Set.of(Role.OPERATOR), Set.of()))
                .items();
        assertEquals("privacy.erased-without", noted.get(0).deed().kind());
        assertEquals(Optional.of(ANNA), noted.get(0).deed().about());
        assertEquals(0, site.erasures.eraseWithout("blogs", Viewer.system()));
    }
}
