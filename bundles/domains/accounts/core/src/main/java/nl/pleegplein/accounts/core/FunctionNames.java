package nl.pleegplein.accounts.core;

import java.util.Map;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.privacy.api.Wording;

/** What functions are called in letters and in the audit trail. */
final class FunctionNames {
    private static final Map<Role, Wording> NAMES = Map.of(
            Role.EDITOR, new Wording("redacteur", "editor"),
            Role.REFERENT, new Wording("referent", "referent"),
            Role.MODERATOR, new Wording("moderator", "moderator"),
            Role.COMMUNITY_MANAGER, new Wording("communitymanager", "community manager"),
            Role.TRAINER, new Wording("trainer", "trainer"),
            Role.PROVIDER, new Wording("medewerker van een aanbieder", "provider's staff"),
            Role.OPERATOR, new Wording("beheerder", "operator"));

    private FunctionNames() {}

    static Wording of(Role role) {
        return NAMES.get(role);
    }
}
