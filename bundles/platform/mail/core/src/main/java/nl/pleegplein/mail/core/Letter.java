package nl.pleegplein.mail.core;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that is to be sent now.
 *
 * @param tries how often it was tried before
 */
record Letter(UUID id, String address, Rendered words, Instant created, int tries) {
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
