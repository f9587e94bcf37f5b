package nl.pleegplein.organisations.api;

import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells who may act for an organisation, for domains that keep something that is an organisation's. Ask each time: somebody may
 * have left. It says nothing about people who do not look, so that nobody can be shown where others work. Thread-safe.
 */
@ProviderType
public interface OrganisationAuthority {
    /** What the viewer does for it; empty for nothing, and when it is not there or has ended. Being operator is no role there. */
    Optional<StaffRole> roleOf(OrganisationId organisation, Viewer viewer);

    /** Whether the viewer works for it. Operators act in their function and not for an organisation: ask for that beside it. */
    default boolean mayAct(OrganisationId organisation, Viewer viewer) {
        return roleOf(organisation, viewer).isPresent();
    }

    /** All for which the viewer may act, at most 100, in one query. */
    Set<OrganisationId> actingFor(Viewer viewer);
}
