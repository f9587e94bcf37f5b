package nl.pleegplein.accounts.api;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Accounts that are made up to show the site. They can sign in only while a {@link SampleGate} is there, need no second factor, and do not
 * count as the operator that a site must have. For operators. Thread-safe.
 */
@ProviderType
public interface SampleAccounts {
    /**
     * Adds one; empty when it is there, or was removed: what is gone does not come back by itself.
     *
     * @throws ForbiddenException when the viewer is no operator
     */
    Optional<AccountId> add(SampleAccount account, Viewer viewer);

    /** All of them, at most 1,000. */
    List<AccountId> all(Viewer viewer);
}
