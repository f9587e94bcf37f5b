package nl.pleegplein.persistence.api;

import java.util.Optional;

/**
 * How it is with one domain.
 *
 * @param reason why the domain is not ready, for an operator and in English; says nothing about persons
 */
public record DomainStatus(String domain, Phase phase, Optional<String> reason) {
    /** From waiting to ready. */
    public enum Phase {
        /** The database is not there yet, or another node is migrating; tried again by itself. */
        WAITING,
        /** The changelog is running. */
        MIGRATING,
        /** The domain has its database and may show itself. */
        READY,
        /** The domain has its database, but is not shown: its {@code PersonalDataSource} is missing. */
        WITHHELD,
        /** Something is wrong with the core or its changelog; not tried again until the core is updated. */
        FAILED
    }
}
