package nl.pleegplein.mail.api;

import java.time.Instant;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;

/**
 * A mail in the outbox.
 *
 * @param to the address; empty once it was sent
 * @param text as plain text; empty once it was sent
 * @param tries how often it was tried to send it
 * @param account to whom it is, when they have one
 * @param trouble why it could not be sent the last time, in English, without the address
 * @param nextTry when it is tried next; empty when it is not tried any more
 */
public record OutgoingMail(
        String id,
        String kind,
        Optional<AccountId> account,
        Optional<String> to,
        String subject,
        String text,
        Instant created,
        State state,
        int tries,
        String trouble,
        Optional<Instant> nextTry) {
    /** The same, for who need not read it. */
    public OutgoingMail withoutText() {
        return new OutgoingMail(id, kind, account, to, subject, "", created, state, tries, trouble, nextTry);
    }

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
