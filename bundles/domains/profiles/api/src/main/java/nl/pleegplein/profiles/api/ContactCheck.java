package nl.pleegplein.profiles.api;

import nl.pleegplein.access.api.AccountId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows who has made contact with whom. Contributed as a service by whoever keeps contacts; as long as it is away or
 * fails, nobody is anybody's contact. Thread-safe, and quick: it is asked for each page of a member that a member opens.
 */
@ConsumerType
public interface ContactCheck {
    boolean areContacts(AccountId one, AccountId other);
}
