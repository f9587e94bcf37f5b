package nl.pleegplein.organisations.api;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody was asked to work for an organisation here, and has not answered.
 *
 * @param name of who was asked
 * @param reason why, as it was told to them
 * @param expires when it goes by itself
 */
public record Invitation(UUID id, String name, StaffRole role, String reason, Instant invited, Instant expires) {
    @Override
    public String toString() {
        return "Invitation[" + id + "]";
    }
}
