package nl.pleegplein.organisations.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.DomainException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.OrganisationStaff;
import nl.pleegplein.organisations.api.StaffMember;
import nl.pleegplein.organisations.api.StaffRole;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.Subject;

/** Nobody works for an organisation who has not said yes, and whoever does can leave. */
@Database(domain = "organisations")
class StoredStaffTest {
    private final TestDatabase database;
    private final TestCore core;
    private final OrganisationId here;
    private final Viewer anna;

    StoredStaffTest(TestDatabase database) {
        this.database = database;
        this.core = new TestCore(database);
        this.here = core.organisation("De Regenboog");
        this.anna = core.member("Anna");
    }

    private List<String> staff() {
        return core.staff.list(here, TestCore.OPERATOR).staff().stream()
                .map(member -> member.name() + " " + member.role())
                .toList();
    }

    private Stream<Deed> aboutStaff() {
        return core.deeds.stream().filter(deed -> deed.kind().startsWith("organisations.staff."));
    }

    private List<String> deeds() {
        return aboutStaff().map(Deed::kind).toList();
    }

    private String conflict(StaffRole role) {
        return assertThrows(ConflictException.class, () -> core.invite(anna, here, role))
                .messageKey();
    }

    @DatabaseTest
    void whoIsAskedDecides() {
        core.invite(anna, here, StaffRole.STAFF);
        assertEquals(List.of(), staff(), "nobody works there by being asked");
        assertEquals(Optional.empty(), core.authority.roleOf(here, anna));
        assertEquals("Werkt er", core.invitation(anna).reason());
        assertEquals("organisations.conflict.invited", conflict(StaffRole.ADMINISTRATOR));
        core.staff.accept(core.invitation(anna).id(), anna);
        assertEquals(List.of("Anna STAFF"), staff());
        assertTrue(core.authority.mayAct(here, anna));
        assertEquals(Set.of(here), core.authority.actingFor(anna));
        assertEquals(List.of(), core.staff.own(anna).invitations());
        assertEquals("organisations.conflict.already", conflict(StaffRole.STAFF));

        core.invite(anna, here, StaffRole.ADMINISTRATOR);
        assertEquals(List.of("Anna STAFF"), staff(), "another role is hers to take as well");
        core.staff.accept(core.invitation(anna).id(), anna);
        assertEquals(List.of("Anna ADMINISTRATOR"), staff());

        core.staff.leave(core.staff.own(anna).roles().get(0).id(), anna);
        assertEquals(List.of(), staff());
        assertEquals(Optional.empty(), core.authority.roleOf(here, anna));
        assertEquals(
                List.of(
                        "organisations.staff.invited",
                        "organisations.staff.accepted",
                        "organisations.staff.invited",
                        "organisations.staff.accepted",
                        "organisations.staff.left"),
                deeds());
        aboutStaff().forEach(deed -> {
            assertEquals(Optional.of(TestCore.id(anna)), deed.about());
            assertFalse(deed.toString().contains("Regenboog"), "the trail ties nobody to it for years");
            assertEquals("", deed.reason(), "nor by what somebody typed");
        });
    }

    @DatabaseTest
    void whoStopsTakesTheirOpenInvitationsAlong() {
        Viewer olga = core.working("Olga", here, StaffRole.ADMINISTRATOR);
        core.staff.invite(here, "Anna", StaffRole.ADMINISTRATOR, "Een vriendin", olga);
        core.invite(olga, here, StaffRole.STAFF);
        core.staff.remove(here, core.staff.own(olga).roles().get(0).id(), "Werkt er niet meer", TestCore.OPERATOR);
        assertEquals(List.of(), core.staff.own(anna).invitations(), "nobody is asked any more by who may not");
        assertEquals(List.of(), core.staff.own(olga).invitations(), "nor comes back by what was asked before");

        Viewer piet = core.working("Piet", here, StaffRole.ADMINISTRATOR);
        core.staff.invite(here, "Anna", StaffRole.STAFF, "Werkt er", piet);
        core.invite(piet, here, StaffRole.STAFF);
        core.staff.accept(core.invitation(piet).id(), piet);
        assertEquals(List.of(), core.staff.own(anna).invitations(), "who became less asks nobody");

        Viewer quinten = core.working("Quinten", here, StaffRole.ADMINISTRATOR);
        core.staff.invite(here, "Quinten", StaffRole.STAFF, "Ik wil minder doen", quinten);
        core.staff.accept(core.invitation(quinten).id(), quinten);
        assertTrue(staff().contains("Quinten STAFF"), "one may ask oneself to be less");

        Viewer rosa = core.working("Rosa", here, StaffRole.ADMINISTRATOR);
        core.staff.invite(here, "Anna", StaffRole.STAFF, "Werkt er", rosa);
        core.data.erase(new Subject.Account(TestCore.id(rosa)), ErasureChoice.KEEP_NAMELESS);
        assertEquals(List.of(), core.staff.own(anna).invitations(), "nor who has gone");
    }

    @DatabaseTest
    void whoWasRemovedAMomentBeforeChangesNothingAnyMore() {
        Viewer olga = core.working("Olga", here, StaffRole.ADMINISTRATOR);
        core.staff.leave(core.staff.own(olga).roles().get(0).id(), olga);
        AccountId id = TestCore.id(anna);
        // She was let through while she still worked there.
        assertThrows(
                ForbiddenException.class,
                () -> core.staffChanges.invite(here, id, StaffRole.ADMINISTRATOR, "Een vriendin", olga));
        assertEquals(List.of(), core.staff.own(anna).invitations());
    }

    @DatabaseTest
    void whoSaysNoIsNotAskedAgainForAWhile() {
        core.invite(anna, here, StaffRole.STAFF);
        core.staff.decline(core.invitation(anna).id(), anna);
        assertEquals(List.of(), core.staff.own(anna).invitations());
        assertEquals(List.of(), core.staff.list(here, TestCore.OPERATOR).invitations());
        assertEquals("organisations.conflict.declined", conflict(StaffRole.STAFF));
        core.clock.advance(OrganisationStaff.TERM);
        core.invite(anna, here, StaffRole.STAFF);
        assertEquals(1, core.staff.own(anna).invitations().size());
    }

    @DatabaseTest
    void anInvitationIsOverAfterAMonth() {
        core.invite(anna, here, StaffRole.STAFF);
        var asked = core.invitation(anna).id();
        core.clock.advance(OrganisationStaff.TERM.minus(Duration.ofMillis(1)));
        assertEquals(1, core.staff.own(anna).invitations().size());
        core.clock.advance(Duration.ofMillis(1));
        assertEquals(List.of(), core.staff.own(anna).invitations());
        assertThrows(UnknownItemException.class, () -> core.staff.accept(asked, anna));
        assertEquals(1, core.staffRepository.removeExpired(core.clock.instant()));
        assertEquals(List.of(), staff());
    }

    @DatabaseTest
    void anOrganisationThatHasEndedAsksNobody() {
        core.invite(anna, here, StaffRole.STAFF);
        var asked = core.invitation(anna).id();
        Viewer bob = core.working("Bob", here, StaffRole.STAFF);
        core.organisations.end(here, TestCore.OPERATOR);
        assertEquals(List.of(), core.staff.own(anna).invitations());
        assertThrows(UnknownItemException.class, () -> core.staff.accept(asked, anna));
        core.member("Carla");
        assertEquals(
                "organisations.conflict.ended",
                assertThrows(
                                ConflictException.class,
                                () -> core.staff.invite(here, "Carla", StaffRole.STAFF, "Werkt er", TestCore.OPERATOR))
                        .messageKey());
        assertEquals(Set.of(), core.authority.actingFor(bob));
        core.staff.leave(core.staff.own(bob).roles().get(0).id(), bob);
    }

    @DatabaseTest
    void aNameThatNobodyHasAndAReasonThatIsNoneAreRefused() {
        InvalidInputException both = assertThrows(
                InvalidInputException.class,
                () -> core.staff.invite(here, " ", StaffRole.STAFF, "x", TestCore.OPERATOR));
        assertEquals(
                List.of("name", "reason"),
                both.faults().stream().map(fault -> fault.field()).toList());
        assertThrows(
                InvalidInputException.class,
                () -> core.staff.invite(here, "Niemand", StaffRole.STAFF, "Werkt er", TestCore.OPERATOR));
        core.tooOften = true;
        assertThrows(
                BusyException.class,
                () -> core.staff.invite(here, "Niemand", StaffRole.STAFF, "Werkt er", TestCore.OPERATOR));
        assertEquals(List.of(), deeds());
    }

    @DatabaseTest
    void administratorsComeFirstAndListsCostAsMuchForManyAsForOne() {
        core.working("Bob", here, StaffRole.STAFF);
        core.working("Carla", here, StaffRole.ADMINISTRATOR);
        core.invite(anna, here, StaffRole.STAFF);
        assertEquals(List.of("Carla ADMINISTRATOR", "Bob STAFF"), staff());
        int few = database.statements().count(this::staff);
        core.working("Dirk", here, StaffRole.STAFF);
        core.working("Eva", here, StaffRole.STAFF);
        assertEquals(few, database.statements().count(this::staff));
        assertEquals(3, database.statements().count(() -> core.staff.own(anna)));
        assertEquals(1, database.statements().count(() -> core.authority.roleOf(here, anna)));
        assertEquals(1, database.statements().count(() -> core.authority.actingFor(anna)));
        assertEquals(0, database.statements().count(() -> core.authority.actingFor(TestCore.VISITOR)));
    }

    @DatabaseTest
    void twoAnswersAtOnceAreOne() throws Exception {
        core.invite(anna, here, StaffRole.STAFF);
        var asked = core.invitation(anna).id();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch start = new CountDownLatch(1);
        int done = 0;
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    return accepted(asked);
                }));
            }
            start.countDown();
            for (Future<Boolean> one : all) {
                done += one.get(30, TimeUnit.SECONDS) ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, done);
        assertEquals(List.of("Anna STAFF"), staff());
    }

    private boolean accepted(java.util.UUID invitation) {
        try {
            core.staff.accept(invitation, anna);
            return true;
        } catch (DomainException e) {
            return false;
        }
    }

    @DatabaseTest
    void theArchiveHasAllOfItAndErasureLeavesNothing() {
        OrganisationId other = core.organisation("De Zonnebloem");
        core.invite(anna, here, StaffRole.ADMINISTRATOR);
        core.staff.accept(core.invitation(anna).id(), anna);
        core.invite(anna, other, StaffRole.STAFF);
        core.member("Bob");
        core.staff.invite(here, "Bob", StaffRole.STAFF, "Collega", anna);

        Written written = new Written();
        Subject subject = new Subject.Account(TestCore.id(anna));
        core.data.export(subject, written);
        assertEquals(2, written.records.size(), written.records.toString());
        assertTrue(written.records.get(0).startsWith("staff {organisation=De Regenboog, role=ADMINISTRATOR"));
        assertTrue(written.records.get(1).contains("organisation=De Zonnebloem, reason=Werkt er, role=STAFF"));
        written.records.forEach(row -> assertFalse(row.contains("Bob"), "nothing of others"));

        assertEquals(new ErasureReceipt(3, 0), core.data.erase(subject, ErasureChoice.KEEP_NAMELESS));
        assertEquals(new ErasureReceipt(0, 0), core.data.erase(subject, ErasureChoice.REMOVE));
        AccountId gone = TestCore.id(anna);
        for (String table : List.of("organisations_staff", "organisations_invitation")) {
            Object left = database.jpa()
                    .txExpr(em -> em.createNativeQuery("select count(*) from " + table
                                    + " where account = :account or invited_by = :account")
                            .setParameter("account", gone.value())
                            .getSingleResult());
            assertEquals("0", left.toString(), table);
        }
        assertEquals(
                List.of(),
                core.staff.list(here, TestCore.OPERATOR).invitations(),
                "who was asked by them is asked no more");
    }

    @DatabaseTest
    void whoHasGoneIsNotShown() {
        core.working("Bob", here, StaffRole.STAFF);
        core.names.values().removeIf("Bob"::equals);
        assertEquals(
                List.<StaffMember>of(), core.staff.list(here, TestCore.OPERATOR).staff());
    }

    /** What an archive would hold. */
    private static final class Written implements ExportWriter {
        final List<String> records = new ArrayList<>();

        @Override
        public void record(String collection, Map<String, Object> fields) {
            records.add(collection + " " + new TreeMap<>(fields));
        }

        @Override
        public void file(String name, InputStream content) {
            throw new UnsupportedOperationException("There are none");
        }
    }
}
