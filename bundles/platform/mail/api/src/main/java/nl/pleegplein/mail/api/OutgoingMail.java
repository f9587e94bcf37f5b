package nl.pleegplein.mail.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail in the outbox.
 *
 * @param to the address; empty once it was sent
 * @param text as plain text; empty once it was sent
 * @param tries how often it was tried to send it
 * @param trouble why it could not be sent the last time, in English, without the address
 * @param nextTry when it is tried next; empty when it is not tried any more
 */
public record OutgoingMail(
        String id,
        String kind,
        Optional<String> to,
        String subject,
        String text,
        Instant created,
        State state,
        int tries,
        String trouble,
        Optional<Instant> nextTry) {
    @Override
    public String toString() {
        return "OutgoingMail[" + id + ", " + kind + ", " + state + "]";
    }

    public enum State {
        WAITING,
        SENT,
        FAILED
    }
}
