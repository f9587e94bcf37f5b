package nl.pleegplein.mail.api;

import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.persistence.api.Slice;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Mail that is to be sent. Sending never makes anybody wait: a mail is written down, and goes out soon after the
 * transaction in which that was done; what cannot be sent is tried again for three days. While no mail server is configured all
 * of it waits here, where operators can read it. What was sent is forgotten, but for its kind and time. Thread-safe.
 */
@ProviderType
public interface Outbox {
    /** Takes part in the caller's transaction: when that fails, nothing is sent. */
    void send(Mail mail);

    /** Whether mail leaves the site at all. */
    boolean isConnected();

    /**
     * Newest first.
     *
     * @throws ForbiddenException unless the viewer is an operator
     */
    Slice<OutgoingMail> newest(Optional<String> after, int limit, Viewer viewer);

    /**
     * One of them; with its text only while no mail server is configured, as nobody else can bring it to whom it is for then.
     * That it was read stands in the audit trail of who has an account.
     *
     * @throws ForbiddenException unless the viewer is an operator
     */
    Optional<OutgoingMail> find(String id, Viewer viewer);

    /**
     * Tries one that could not be sent once more, at once.
     *
     * @return whether there is such a one
     * @throws ForbiddenException unless the viewer is an operator
     */
    boolean tryAgain(String id, Viewer viewer);
}
