package nl.pleegplein.search.web;

import java.time.Duration;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.RateLimit;
import nl.pleegplein.access.api.RateLimits;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.web.api.WebRequest;

/**
 * How often one may ask the search engine. Who is signed in is counted by account. Visitors are counted by address, which
 * may be that of a whole school, or of a proxy that nobody told the site of: it may ask more, yet only a small part of
 * what one Solr answers.
 */
final class Share {
    private static final int OF_ACCOUNT = 120;
    private static final int OF_ADDRESS = 600;

    private final RateLimits limits;
    private final RateLimit ofAccount;
    private final RateLimit ofAddress;

    /** @param what is asked; its name among the limits */
    Share(String what, RateLimits limits) {
        this.limits = limits;
        this.ofAccount = new RateLimit(what + ".account", OF_ACCOUNT, Duration.ofMinutes(1));
        this.ofAddress = new RateLimit(what + ".address", OF_ADDRESS, Duration.ofMinutes(1));
    }

    /** @throws BusyException when there is none left for now */
    void take(WebRequest request) {
        request.viewer()
                .account()
                .map(AccountId::toString)
                .map(account -> limits.take(ofAccount, account))
                .orElseGet(() -> limits.take(ofAddress, request.client()))
                .ifPresent(wait -> {
                    throw new BusyException("search.tooquick", "The search was asked too often", wait, true);
                });
    }
}
