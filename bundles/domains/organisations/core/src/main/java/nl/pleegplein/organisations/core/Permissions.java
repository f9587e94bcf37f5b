package nl.pleegplein.organisations.core;

import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.StaffRole;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may do what with an organisation. Nothing else decides it. */
@Component(service = Permissions.class)
public final class Permissions {
    private final OrganisationRepository organisations;
    private final StaffRepository staff;

    @Activate
    public Permissions(@Reference OrganisationRepository organisations, @Reference StaffRepository staff) {
        this.organisations = organisations;
        this.staff = staff;
    }

    static boolean isOperator(Viewer viewer) {
        return viewer.has(Role.OPERATOR);
    }

    static void requireOperator(Viewer viewer) {
        if (!isOperator(viewer)) {
            throw forbidden();
        }
    }

    boolean may(Act act, OrganisationEntity organisation, Viewer viewer) {
        return isOperator(viewer)
                || viewer.account()
                        .flatMap(account -> staff.find(organisation.id(), account))
                        .filter(own -> may(act, own.role(), organisation.isActive()))
                        .isPresent();
    }

    private static boolean may(Act act, StaffRole role, boolean active) {
        return switch (act) {
            case SEE_ENDED -> true;
            case SEE_STAFF -> role == StaffRole.ADMINISTRATOR;
            case DESCRIBE, MANAGE_STAFF -> active && role == StaffRole.ADMINISTRATOR;
            case CHANGE_WHOLE -> false;
        };
    }

    /**
     * The organisation, when the viewer may.
     *
     * @throws ForbiddenException when not
     * @throws UnknownItemException when there is none, or none that the viewer may know of
     */
    OrganisationEntity require(Act act, OrganisationId id, Viewer viewer) {
        OrganisationEntity organisation = organisations.find(id).orElseThrow(Permissions::unknown);
        if (may(act, organisation, viewer)) {
            return organisation;
        }
        if (!organisation.isActive() && !may(Act.SEE_ENDED, organisation, viewer)) {
            throw unknown();
        }
        throw forbidden();
    }

    static UnknownItemException unknown() {
        return new UnknownItemException("organisations.unknown", "There is no such organisation");
    }

    private static ForbiddenException forbidden() {
        return new ForbiddenException("organisations.forbidden", "Only for operators or its administrators");
    }
}
