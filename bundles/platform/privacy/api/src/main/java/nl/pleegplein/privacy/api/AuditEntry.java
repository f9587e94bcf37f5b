package nl.pleegplein.privacy.api;

import java.time.Instant;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;

/**
 * A deed, as it stands in the audit trail.
 *
 * @param by who did it; empty for a command on the console, and for the person
 *     concerned, who sees by which function and not by whom
 * @param as the function in which it was done, as {@link nl.pleegplein.access.api.Role} spells it; empty for none
 */
public record AuditEntry(String id, Instant at, Optional<AccountId> by, String as, Deed deed) {}
