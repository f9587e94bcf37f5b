package nl.pleegplein.privacy.api;

import java.time.Instant;

/**
 * What waits to be erased in one domain.
 *
 * @param accounts how many accounts wait
 * @param since how long the one that waits longest does
 * @param here whether the domain is here, and so does it by itself
 * @param withoutBundle whether it can be done without the domain: {@link Erasures#eraseWithout}
 */
public record PendingErasures(String domain, long accounts, Instant since, boolean here, boolean withoutBundle) {}
