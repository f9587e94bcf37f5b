package nl.pleegplein.organisations.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.organisations.api.Description;
import nl.pleegplein.organisations.api.Invitation;
import nl.pleegplein.organisations.api.ManagedOrganisation;
import nl.pleegplein.organisations.api.Organisation;
import nl.pleegplein.organisations.api.OrganisationAuthority;
import nl.pleegplein.organisations.api.OrganisationCard;
import nl.pleegplein.organisations.api.OrganisationDetails;
import nl.pleegplein.organisations.api.OrganisationFilter;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.OrganisationKind;
import nl.pleegplein.organisations.api.OrganisationStaff;
import nl.pleegplein.organisations.api.OrganisationState;
import nl.pleegplein.organisations.api.Organisations;
import nl.pleegplein.organisations.api.OwnStaff;
import nl.pleegplein.organisations.api.Region;
import nl.pleegplein.organisations.api.StaffList;
import nl.pleegplein.organisations.api.StaffMember;
import nl.pleegplein.organisations.api.StaffRole;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.text.api.SafeHtml;

/** De Regenboog, where Anna is administrator and Bob was asked, without the rules of the core but for who may. */
public final class FakeOrganisations implements Organisations, OrganisationStaff, OrganisationAuthority {
    static final OrganisationId ID = new OrganisationId(new UUID(0, 1));
    static final Viewer ANNA = member(7);
    static final Viewer BOB = member(8);
    static final Viewer OPERATOR =
            new Viewer(Optional.of(new AccountId(new UUID(0, 9))), Set.of(Role.OPERATOR), Set.of("members"));
    static final UUID ROW = new UUID(0, 20);

    private static final Region ZEELAND = new Region("zeeland", "Zeeland", "Zeeland");
    private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");

    final List<String> done = new ArrayList<>();
    final List<OrganisationFilter> asked = new ArrayList<>();
    OrganisationState state = OrganisationState.ACTIVE;
    boolean empty;
    private OrganisationDetails details = new OrganisationDetails(
            "De <Regenboog>",
            Set.of(OrganisationKind.FOSTER_CARE),
            new Description(Set.of("zeeland"), "https://www.regenboog.example/over", "Wij **helpen**."));

    private static Viewer member(long id) {
        return new Viewer(Optional.of(new AccountId(new UUID(0, id))), Set.of(), Set.of("members"));
    }

    public OrganisationCard card() {
        return new OrganisationCard(
                ID,
                details.name(),
                "de-regenboog",
                details.kinds().stream().sorted().toList(),
                details.description().regions().isEmpty() ? List.of() : List.of(ZEELAND),
                "Wij helpen.",
                state,
                true);
    }

    private void log(String what) {
        done.add(what);
    }

    private static void require(boolean may) {
        if (!may) {
            throw new ForbiddenException("organisations.forbidden", "Not for you");
        }
    }

    private static boolean manages(Viewer viewer) {
        return viewer.has(Role.OPERATOR) || viewer.equals(ANNA);
    }

    @Override
    public List<Region> regions() {
        return List.of(ZEELAND, new Region("utrecht", "Utrecht", "Utrecht"));
    }

    @Override
    public Slice<OrganisationCard> list(OrganisationFilter filter, Optional<String> after, int limit, Viewer viewer) {
        asked.add(filter);
        return empty ? Slice.empty() : new Slice<>(List.of(card()), Optional.of("verder"));
    }

    @Override
    public Optional<Organisation> find(String slug, Viewer viewer) {
        return List.of("de-regenboog", "oud").contains(slug)
                ? Optional.of(new Organisation(
                        card(),
                        Optional.of(URI.create(details.description().site())),
                        new SafeHtml("<p>Wij <strong>helpen</strong>.</p>"),
                        THEN,
                        THEN,
                        1))
                : Optional.empty();
    }

    @Override
    public Map<OrganisationId, OrganisationCard> cards(Set<OrganisationId> ids, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Slice<OrganisationCard> search(
            String text, Optional<OrganisationState> wanted, Optional<String> after, int limit, Viewer viewer) {
        require(viewer.has(Role.OPERATOR));
        return empty ? Slice.empty() : new Slice<>(List.of(card()), Optional.empty());
    }

    @Override
    public Optional<ManagedOrganisation> look(OrganisationId organisation, Viewer viewer) {
        if (!organisation.equals(ID)) {
            return Optional.empty();
        }
        require(manages(viewer));
        return Optional.of(new ManagedOrganisation(card(), details, viewer.has(Role.OPERATOR)));
    }

    @Override
    public boolean mayAdd(Viewer viewer) {
        return viewer.has(Role.OPERATOR);
    }

    @Override
    public OrganisationId add(OrganisationDetails typed, boolean demonstration, Viewer viewer) {
        require(mayAdd(viewer) && !demonstration);
        if (typed.name().isEmpty()) {
            throw new InvalidInputException(List.of(new Fault("name", "organisations.fault.name", "No name")));
        }
        log("added " + typed.name() + " " + typed.kinds());
        return ID;
    }

    @Override
    public void change(OrganisationId organisation, OrganisationDetails typed, Viewer viewer) {
        require(viewer.has(Role.OPERATOR));
        log("changed " + typed.name() + " " + typed.kinds() + " " + typed.description());
    }

    @Override
    public void describe(OrganisationId organisation, Description description, Viewer viewer) {
        require(manages(viewer));
        log("described " + description);
    }

    @Override
    public void end(OrganisationId organisation, Viewer viewer) {
        require(viewer.has(Role.OPERATOR));
        log("ended");
    }

    @Override
    public void restore(OrganisationId organisation, Viewer viewer) {
        require(viewer.has(Role.OPERATOR));
        log("restored");
    }

    @Override
    public StaffList list(OrganisationId organisation, Viewer viewer) {
        require(manages(viewer));
        return new StaffList(
                List.of(new StaffMember(ROW, "Anna", StaffRole.ADMINISTRATOR, THEN)),
                List.of(new Invitation(ROW, "Bob", StaffRole.STAFF, "Werkt er", THEN, THEN.plus(Duration.ofDays(30)))));
    }

    @Override
    public void invite(OrganisationId organisation, String name, StaffRole role, String reason, Viewer viewer) {
        require(manages(viewer));
        if (name.equals("Bob")) {
            throw new ConflictException("organisations.conflict.invited", "Asked already");
        }
        log("invited " + name + " " + role + " " + reason);
    }

    @Override
    public void withdraw(OrganisationId organisation, UUID invitation, Viewer viewer) {
        require(manages(viewer));
        log("withdrawn " + invitation);
    }

    @Override
    public void remove(OrganisationId organisation, UUID staff, String reason, Viewer viewer) {
        require(manages(viewer));
        if (reason.isEmpty()) {
            throw new InvalidInputException(List.of(new Fault("reason", "organisations.fault.reason", "No reason")));
        }
        log("removed " + staff);
    }

    @Override
    public OwnStaff own(Viewer viewer) {
        if (viewer.equals(ANNA)) {
            return new OwnStaff(List.of(new OwnStaff.Own(ROW, card(), StaffRole.ADMINISTRATOR, THEN)), List.of());
        }
        return viewer.equals(BOB)
                ? new OwnStaff(
                        List.of(),
                        List.of(new OwnStaff.OwnInvitation(ROW, card(), StaffRole.STAFF, "Werkt er", THEN, THEN)))
                : OwnStaff.NONE;
    }

    @Override
    public void accept(UUID invitation, Viewer viewer) {
        log("accepted " + invitation);
    }

    @Override
    public void decline(UUID invitation, Viewer viewer) {
        log("declined " + invitation);
    }

    @Override
    public void leave(UUID staff, Viewer viewer) {
        log("left " + staff);
    }

    @Override
    public Optional<StaffRole> roleOf(OrganisationId organisation, Viewer viewer) {
        return viewer.equals(ANNA) ? Optional.of(StaffRole.ADMINISTRATOR) : Optional.empty();
    }

    @Override
    public Set<OrganisationId> actingFor(Viewer viewer) {
        throw new UnsupportedOperationException();
    }
}
