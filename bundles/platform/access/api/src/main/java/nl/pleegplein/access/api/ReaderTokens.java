package nl.pleegplein.access.api;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says which reader tokens an account holds beyond {@link Readers#PUBLIC}, {@link Readers#MEMBERS} and its own, for
 * instance those of its groups. Contributed as a service; an absent or failing one gives no tokens. Thread-safe.
 */
@ConsumerType
public interface ReaderTokens {
    Set<String> tokensOf(AccountId account);
}
