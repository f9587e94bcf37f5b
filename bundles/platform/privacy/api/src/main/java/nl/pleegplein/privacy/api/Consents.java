package nl.pleegplein.privacy.api;

import java.util.List;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * To which purposes people said yes (GDPR, article 7). Only for purposes on the ground {@link LegalGround#CONSENT}; a yes is
 * for one version of a purpose. Takes part in the caller's transaction. Thread-safe.
 */
@ProviderType
public interface Consents {
    /**
     * Notes that the viewer says yes. Saying it again changes nothing.
     *
     * @param version the one that the viewer has read
     * @throws ForbiddenException when the viewer has no account
     * @throws InvalidInputException when no domain that is here declares this version of the purpose, or not on consent
     */
    void give(String purpose, int version, Viewer viewer);

    /**
     * Takes back a yes to any version; as easy as giving it. Nothing happens when there is none.
     *
     * @throws ForbiddenException when the viewer has no account
     */
    void withdraw(String purpose, Viewer viewer);

    /** Whether somebody said yes to this version and did not take it back. To be asked each time. */
    boolean isGiven(String purpose, int version, AccountId account);

    /**
     * What the viewer said yes to, also what was taken back, the last first; at most 200.
     *
     * @throws ForbiddenException when the viewer has no account
     */
    List<Consent> own(Viewer viewer);
}
