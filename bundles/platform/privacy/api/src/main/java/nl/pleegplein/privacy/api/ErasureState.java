package nl.pleegplein.privacy.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far an erasure is.
 *
 * @param asked when the account was closed
 * @param domains one for each domain that keeps personal data, in the order of their names
 */
public record ErasureState(Instant asked, ErasureChoice choice, List<Part> domains) {
    public ErasureState {
        domains = List.copyOf(domains);
    }

    /**
     * How far one domain is.
     *
     * @param title what the domain is called on the site
     * @param done when it was done; empty while it is pending
     * @param receipt what was done
     */
    public record Part(String domain, Wording title, Optional<Instant> done, Optional<ErasureReceipt> receipt) {}

    public boolean isDone() {
        return domains.stream().allMatch(part -> part.done().isPresent());
    }
}
