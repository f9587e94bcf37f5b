package nl.pleegplein.persistence.api;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * This installation among those that share one database. Who holds a lease writes down a holder's id from here, so that a
 * site that was killed and starts again on the same data folder need not wait until the leases of its former life are
 * over. Thread-safe.
 */
@ProviderType
public interface Node {
    /** An id for one holder of leases: no other holder, here or on another node, ever has the same. */
    UUID newHolder();

    /**
     * Whether this holder was of this node before it last started, and so holds nothing any more. False for holders of
     * other nodes, whether they live or not.
     */
    boolean hasDied(UUID holder);
}
