package nl.pleegplein.accounts.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.GivenFunction;
import nl.pleegplein.accounts.api.Member;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.Deed;

/** Who looks after members, and what they may do. */
@Database(domain = "accounts")
class MembersTest {
    private static final String PASSWORD = "vier woorden op een rij";
    private static final Viewer CONSOLE = Viewer.system();

    private final TestDatabase database;
    private final TestCore core;

    MembersTest(TestDatabase database) {
        this.database = database;
        this.core = new TestCore(database);
    }

    private AccountId member(String name) {
        AccountId id = core.member(name, Names.key(name) + "@voorbeeld.nl", PASSWORD)
                .account()
                .orElseThrow();
        core.mails();
        return id;
    }

    private static Viewer as(AccountId id, Role... roles) {
        return new Viewer(Optional.of(id), Set.of(roles), Set.of("members"));
    }

    private List<String> names(String text, Optional<Role> role) {
        return core.members.find(text, role, Optional.empty(), 10, CONSOLE).items().stream()
                .map(Member::name)
                .toList();
    }

    /** Each function, and none: what may they do with members? Both what is allowed and what is refused. */
    @DatabaseTest
    void eachFunctionMayDoWhatIsItsOwnAndNothingElse() {
        AccountId anna = member("Anna");
        AccountId bob = member("Bob");
        List<String> allowed = new ArrayList<>();
        List<Viewer> viewers = new ArrayList<>(List.of(Viewer.visitor(), as(bob)));
        for (Role role : Role.values()) {
            viewers.add(as(bob, role));
        }
        for (Viewer viewer : viewers) {
            String who = viewer.isMember() ? viewer.roles().toString() : "visitor";
            note(allowed, who + " looks", () -> core.members.look(anna, viewer));
            note(allowed, who + " finds", () -> core.members.find("", Optional.empty(), Optional.empty(), 10, viewer));
            for (Role role : Role.values()) {
                note(allowed, who + " gives " + role, () -> {
                    core.members.give(anna, role, Optional.empty(), "om te proberen", viewer);
                    core.members.take(anna, role, "om te proberen", viewer);
                });
            }
        }
        List<String> wanted = new ArrayList<>();
        wanted.addAll(List.of(
                "[COMMUNITY_MANAGER] looks", "[COMMUNITY_MANAGER] finds", "[COMMUNITY_MANAGER] gives MODERATOR"));
        wanted.addAll(List.of("[OPERATOR] looks", "[OPERATOR] finds"));
        EnumSet.allOf(Role.class).forEach(role -> wanted.add("[OPERATOR] gives " + role));
        assertEquals(wanted, allowed);
    }

    private void note(List<String> allowed, String what, Runnable deed) {
        try {
            deed.run();
            allowed.add(what);
        } catch (ForbiddenException e) {
            assertTrue(e.getMessage().length() > 3);
        } catch (ConflictException e) {
            // The only operator cannot be taken: that it was allowed to try is what counts.
            allowed.add(what);
        }
    }

    @DatabaseTest
    void aFunctionIsGivenWithAReasonThatStandsInTheTrailAndIsMailed() {
        AccountId anna = member("Anna");
        AccountId bob = member("Bob");
        core.members.give(anna, Role.MODERATOR, Optional.empty(), "  kent de regels  ", as(bob, Role.OPERATOR));
        assertEquals("accounts.function-given", core.onlyMail().kind());
        Deed deed = core.trail.deeds.get(core.trail.deeds.size() - 1);
        assertEquals("accounts.function.given", deed.kind());
        assertEquals(Optional.of(anna), deed.about());
        assertEquals("kent de regels", deed.reason());
        assertEquals("Gegeven: de functie moderator", deed.what().dutch());
        GivenFunction given =
                core.members.look(anna, CONSOLE).orElseThrow().functions().get(0);
        assertEquals(Optional.of(bob), given.by());
        assertEquals(
                Set.of(Role.MODERATOR),
                Set.copyOf(core.accounts.own(as(anna)).orElseThrow().functions().stream()
                        .map(GivenFunction::role)
                        .toList()));

        core.members.take(anna, Role.MODERATOR, "stopt ermee", as(bob, Role.COMMUNITY_MANAGER));
        assertEquals("accounts.function-taken", core.onlyMail().kind());
        assertEquals(List.of(), core.members.look(anna, CONSOLE).orElseThrow().functions());
        assertThrows(UnknownItemException.class, () -> core.members.take(anna, Role.MODERATOR, "stopt ermee", CONSOLE));
    }

    @DatabaseTest
    void aTermEndsByItself() {
        AccountId anna = member("Anna");
        core.members.give(
                anna,
                Role.REFERENT,
                Optional.of(core.clock.instant().plus(Duration.ofDays(30))),
                "voor dit artikel",
                CONSOLE);
        assertEquals(
                Set.of(Role.REFERENT),
                core.viewer(core.signIn("anna@voorbeeld.nl", PASSWORD)).roles());
        core.clock.advance(Duration.ofDays(31));
        assertEquals(
                Set.of(),
                core.viewer(core.signIn("anna@voorbeeld.nl", PASSWORD)).roles());
        assertEquals(List.of(), names("", Optional.of(Role.REFERENT)));
    }

    @DatabaseTest
    void aFunctionThatIsTakenIsGoneAtOnce() {
        AccountId anna = member("Anna");
        core.members.give(anna, Role.TRAINER, Optional.empty(), "geeft trainingen", CONSOLE);
        var session = core.signIn("anna@voorbeeld.nl", PASSWORD);
        assertEquals(Set.of(Role.TRAINER), core.viewer(session).roles());
        core.members.take(anna, Role.TRAINER, "stopt ermee", CONSOLE);
        assertEquals(Set.of(), core.viewer(session).roles());
    }

    @DatabaseTest
    void theLastOperatorStays() {
        AccountId anna = member("Anna");
        AccountId bob = member("Bob");
        core.members.give(anna, Role.OPERATOR, Optional.empty(), "de eerste", CONSOLE);
        assertThrows(ConflictException.class, () -> core.members.take(anna, Role.OPERATOR, "zomaar", CONSOLE));
        core.members.give(bob, Role.OPERATOR, Optional.empty(), "de tweede", CONSOLE);
        core.members.take(anna, Role.OPERATOR, "er zijn er twee", CONSOLE);
        assertEquals(List.of("Bob"), names("", Optional.of(Role.OPERATOR)));
    }

    @DatabaseTest
    void whatIsWrongIsNamed() {
        AccountId anna = member("Anna");
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                () -> core.members.give(
                        anna, Role.TRAINER, Optional.of(core.clock.instant().minusSeconds(1)), " x ", CONSOLE));
        assertEquals(
                List.of("reason", "until"),
                refusal.faults().stream()
                        .map(InvalidInputException.Fault::field)
                        .toList());
        assertThrows(
                UnknownItemException.class,
                () -> core.members.give(
                        new AccountId(new UUID(9, 9)), Role.TRAINER, Optional.empty(), "niemand", CONSOLE));
    }

    @DatabaseTest
    void membersAreFoundByNameAddressAndFunction() {
        member("Anna");
        AccountId annelies = member("Ännelies");
        member("Bob");
        core.members.give(annelies, Role.TRAINER, Optional.empty(), "geeft trainingen", CONSOLE);
        assertEquals(List.of("Ännelies", "Anna"), names("ann", Optional.empty()));
        assertEquals(List.of("Bob"), names("BOB@voorbeeld.nl", Optional.empty()));
        assertEquals(List.of(), names("bob@voor", Optional.empty()), "an address is found whole or not");
        assertEquals(List.of(), names("%", Optional.empty()));
        assertEquals(List.of("Ännelies"), names("", Optional.of(Role.TRAINER)));
        assertEquals(List.of("Bob", "Ännelies", "Anna"), names("", Optional.empty()));

        Slice<Member> first = core.members.find("", Optional.empty(), Optional.empty(), 2, CONSOLE);
        Slice<Member> rest = core.members.find("", Optional.empty(), first.next(), 2, CONSOLE);
        assertEquals(List.of("Anna"), rest.items().stream().map(Member::name).toList());
        assertThrows(
                InvalidInputException.class,
                () -> core.members.find("", Optional.empty(), Optional.of("hier"), 2, CONSOLE));
        assertEquals(
                2,
                database.statements()
                        .count(() -> core.members.find("", Optional.empty(), Optional.empty(), 10, CONSOLE)),
                "however many there are");
    }

    @DatabaseTest
    void anOperatorSignsSomebodyOutWithAReason() {
        AccountId anna = member("Anna");
        var session = core.signIn("anna@voorbeeld.nl", PASSWORD);
        assertThrows(
                ForbiddenException.class,
                () -> core.members.signOut(anna, "haar telefoon is weg", as(anna, Role.COMMUNITY_MANAGER)));
        assertThrows(InvalidInputException.class, () -> core.members.signOut(anna, "", CONSOLE));
        assertEquals(2, core.members.signOut(anna, "haar telefoon is weg", CONSOLE));
        assertEquals(Optional.empty(), core.resolve(session));
        assertEquals(
                "accounts.signed-out",
                core.trail.deeds.get(core.trail.deeds.size() - 1).kind());
    }

    @DatabaseTest
    void lookingIsNotedButNotAtOneself() {
        AccountId anna = member("Anna");
        core.trail.deeds.clear();
        core.members.look(anna, as(anna, Role.OPERATOR));
        assertEquals(List.of(), core.trail.deeds);
        core.members.look(anna, CONSOLE);
        assertEquals("accounts.looked", core.trail.deeds.get(0).kind());
    }
}
