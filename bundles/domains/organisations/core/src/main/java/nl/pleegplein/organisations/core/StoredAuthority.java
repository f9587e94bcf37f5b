package nl.pleegplein.organisations.core;

import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.organisations.api.OrganisationAuthority;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.StaffRole;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may act for an organisation, as its staff stands in the database now. */
@Component
public final class StoredAuthority implements OrganisationAuthority {
    private static final int MOST = 100;

    private final StaffRepository staff;

    @Activate
    public StoredAuthority(@Reference StaffRepository staff) {
        this.staff = staff;
    }

    @Override
    public Optional<StaffRole> roleOf(OrganisationId organisation, Viewer viewer) {
        return viewer.account().flatMap(account -> staff.activeRole(organisation, account));
    }

    @Override
    public Set<OrganisationId> actingFor(Viewer viewer) {
        return viewer.account().map(account -> staff.activeOf(account, MOST)).orElse(Set.of());
    }
}
