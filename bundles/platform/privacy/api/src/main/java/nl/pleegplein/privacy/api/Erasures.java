package nl.pleegplein.privacy.api;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.UnknownItemException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Closes accounts: every domain that keeps personal data erases what it has of them. One that is away does so when it returns.
 * Thread-safe.
 */
@ProviderType
public interface Erasures {
    /**
     * Closes the viewer's own account, now. When it returns, nobody can sign in to it any more (a minute later if just that
     * fails), and the other domains erase what they have within seconds, those that are away when they return. Closing it
     * again gives another code for the same. Not to be called in a transaction.
     *
     * @return a code with which anybody who has it can see what became of it; kept nowhere, so show it once
     * @throws ForbiddenException when the viewer has no account
     */
    String close(ErasureChoice choice, Viewer viewer);

    /** What became of an erasure, by the code that {@link #close} gave; empty when there is none with that code. */
    Optional<ErasureState> find(String code);

    /**
     * Where accounts wait to be erased, by domain; none of it when all is done.
     *
     * @throws ForbiddenException when the viewer is no operator
     */
    List<PendingErasures> pending(Viewer viewer);

    /**
     * Carries out what is pending for a domain that is not here, by what its bundle said about its tables when it was. Noted
     * in the audit trail. Not to be called in a transaction.
     *
     * @return how many accounts were erased
     * @throws ForbiddenException when the viewer is no operator
     * @throws UnknownItemException when no such domain was ever here
     * @throws ConflictException when the domain is here and does it itself, or never said which tables it has
     */
    int eraseWithout(String domain, Viewer viewer);
}
