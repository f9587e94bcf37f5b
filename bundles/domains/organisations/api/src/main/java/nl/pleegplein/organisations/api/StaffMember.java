package nl.pleegplein.organisations.api;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who works for an organisation, as its administrators see them.
 *
 * @param id of this, and not of the account
 */
public record StaffMember(UUID id, String name, StaffRole role, Instant since) {
    @Override
    public String toString() {
        return "StaffMember[" + id + "]";
    }
}
