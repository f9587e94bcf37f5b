package nl.pleegplein.organisations.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.organisations.api.Description;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.StaffRole;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;

/** Every deed, on an organisation that is there and one that has ended, by everybody. */
@Database(domain = "organisations")
class WhoMayWhatTest {
    private enum Who {
        VISITOR,
        MEMBER,
        /** With all functions but that of operator. */
        FUNCTIONS,
        INVITED,
        FORMER,
        OTHERS_ADMINISTRATOR,
        STAFF,
        ADMINISTRATOR,
        OPERATOR,
        SYSTEM
    }

    private static final Set<Who> ALL = EnumSet.allOf(Who.class);
    private static final Set<Who> OPERATORS = EnumSet.of(Who.OPERATOR, Who.SYSTEM);
    private static final Set<Who> MANAGERS = EnumSet.of(Who.ADMINISTRATOR, Who.OPERATOR, Who.SYSTEM);
    private static final Set<Who> WORKING = EnumSet.of(Who.STAFF, Who.ADMINISTRATOR);

    private final TestCore core;
    private final OrganisationId here;
    private final Map<Who, Viewer> viewers = new LinkedHashMap<>();

    WhoMayWhatTest(TestDatabase database) {
        core = new TestCore(database);
        here = core.organisation("De Regenboog");
        OrganisationId other = core.organisation("De Zonnebloem");
        viewers.put(Who.VISITOR, TestCore.VISITOR);
        viewers.put(Who.MEMBER, core.member("Marieke"));
        viewers.put(
                Who.FUNCTIONS,
                core.member(
                        "Met functies",
                        Arrays.stream(Role.values())
                                .filter(role -> role != Role.OPERATOR)
                                .toArray(Role[]::new)));
        viewers.put(Who.INVITED, core.member("Gevraagd"));
        core.invite(viewers.get(Who.INVITED), here, StaffRole.ADMINISTRATOR);
        viewers.put(Who.FORMER, core.working("Gestopt", here, StaffRole.ADMINISTRATOR));
        Viewer former = viewers.get(Who.FORMER);
        core.staff.leave(core.staff.own(former).roles().get(0).id(), former);
        viewers.put(Who.OTHERS_ADMINISTRATOR, core.working("Van de buren", other, StaffRole.ADMINISTRATOR));
        viewers.put(Who.STAFF, core.working("Werkt er", here, StaffRole.STAFF));
        viewers.put(Who.ADMINISTRATOR, core.working("Beheert er", here, StaffRole.ADMINISTRATOR));
        viewers.put(Who.OPERATOR, core.member("Sem", Role.OPERATOR));
        viewers.put(Who.SYSTEM, TestCore.OPERATOR);
        core.member("Nieuw");
    }

    private static boolean refused(Runnable deed) {
        try {
            deed.run();
            return false;
        } catch (ForbiddenException | UnknownItemException e) {
            return true;
        }
    }

    private void only(Set<Who> expected, String what, BiConsumer<Who, Viewer> deed) {
        Set<Who> may = new TreeSet<>();
        viewers.forEach((who, viewer) -> {
            if (!refused(() -> deed.accept(who, viewer))) {
                may.add(who);
            }
        });
        assertEquals(new TreeSet<>(expected), may, what);
    }

    private static void orElseRefused(Optional<?> found) {
        if (found.isEmpty()) {
            throw new UnknownItemException("none", "Not seen");
        }
    }

    private void each(boolean active) {
        Set<Who> inside = EnumSet.copyOf(WORKING);
        inside.addAll(OPERATORS);
        String when = active ? " while it is there" : " when it has ended";
        only(
                active ? ALL : inside,
                "seeing" + when,
                (who, viewer) -> orElseRefused(core.organisations.find("de-regenboog", viewer)));
        only(
                active ? ALL : inside,
                "a card" + when,
                (who, viewer) -> orElseRefused(Optional.ofNullable(
                        core.organisations.cards(Set.of(here), viewer).get(here))));
        only(MANAGERS, "looking" + when, (who, viewer) -> core.organisations.look(here, viewer));
        only(
                active ? MANAGERS : OPERATORS,
                "describing" + when,
                (who, viewer) -> core.organisations.describe(
                        here, new Description(Set.of("zeeland"), "", "Door " + who), viewer));
        only(
                OPERATORS,
                "changing" + when,
                (who, viewer) -> core.organisations.change(here, TestCore.details("De Regenboog"), viewer));
        only(MANAGERS, "staff" + when, (who, viewer) -> core.staff.list(here, viewer));
        only(
                active ? WORKING : Set.of(),
                "acting" + when,
                (who, viewer) -> orElseRefused(core.authority.roleOf(here, viewer)));
        only(
                active ? WORKING : Set.of(),
                "acting for it among all" + when,
                (who, viewer) -> orElseRefused(core.authority.actingFor(viewer).stream()
                        .filter(here::equals)
                        .findFirst()));
    }

    @DatabaseTest
    void everybodyMayWhatIsTheirsAndNothingElse() {
        each(true);
        only(MANAGERS, "inviting and withdrawing", (who, viewer) -> {
            core.staff.invite(here, "Nieuw", StaffRole.STAFF, "Werkt er", viewer);
            core.staff.withdraw(
                    here,
                    core.staff.list(here, viewer).invitations().stream()
                            .filter(invitation -> invitation.name().equals("Nieuw"))
                            .findFirst()
                            .orElseThrow()
                            .id(),
                    viewer);
        });
        only(MANAGERS, "removing", (who, viewer) -> {
            String name = "Even hier " + who;
            core.working(name, here, StaffRole.STAFF);
            core.staff.remove(
                    here,
                    core.staff.list(here, TestCore.OPERATOR).staff().stream()
                            .filter(member -> member.name().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .id(),
                    "Werkt er niet meer",
                    viewer);
        });
        only(
                OPERATORS,
                "adding",
                (who, viewer) -> core.organisations.add(TestCore.details("Van " + who), false, viewer));
        only(
                OPERATORS,
                "searching",
                (who, viewer) -> core.organisations.search("", Optional.empty(), Optional.empty(), 10, viewer));
        only(OPERATORS, "ending and restoring", (who, viewer) -> {
            core.organisations.end(here, viewer);
            core.organisations.restore(here, viewer);
        });
        core.organisations.end(here, TestCore.OPERATOR);
        each(false);
    }

    @DatabaseTest
    void onlyWhoWasAskedAnswersAndOnlyWhoWorksThereLeaves() {
        var asked = core.invitation(viewers.get(Who.INVITED)).id();
        var works = core.staff.own(viewers.get(Who.STAFF)).roles().get(0).id();
        viewers.forEach((who, viewer) -> {
            if (who != Who.INVITED) {
                assertEquals(true, refused(() -> core.staff.accept(asked, viewer)), who + " accepts");
                assertEquals(true, refused(() -> core.staff.decline(asked, viewer)), who + " declines");
            }
            if (who != Who.STAFF) {
                assertEquals(true, refused(() -> core.staff.leave(works, viewer)), who + " leaves");
            }
        });
        only(Set.of(Who.STAFF), "leaving", (who, viewer) -> core.staff.leave(works, viewer));
        only(Set.of(Who.INVITED), "accepting", (who, viewer) -> core.staff.accept(asked, viewer));
    }

    @DatabaseTest
    void theStaffOfOneIsNotChangedThroughAnother() {
        OrganisationId other = core.authority.actingFor(viewers.get(Who.OTHERS_ADMINISTRATOR)).stream()
                .findFirst()
                .orElseThrow();
        Viewer stranger = viewers.get(Who.OTHERS_ADMINISTRATOR);
        var works = core.staff.own(viewers.get(Who.STAFF)).roles().get(0).id();
        var asked = core.invitation(viewers.get(Who.INVITED)).id();
        assertEquals(true, refused(() -> core.staff.remove(other, works, "Zomaar", stranger)));
        assertEquals(true, refused(() -> core.staff.withdraw(other, asked, stranger)));
        assertEquals(1, core.staff.own(viewers.get(Who.STAFF)).roles().size());
        assertEquals(1, core.staff.own(viewers.get(Who.INVITED)).invitations().size());
    }
}
