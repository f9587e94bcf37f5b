package nl.pleegplein.persistence.api;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs a transaction again when the database gave up on it for a reason that passes: a serialization failure, a
 * deadlock or a lock time-out (SQLSTATE 40001, 40P01, 55P03, and H2's own). Inside a running transaction the work is
 * done once, since only the outermost transaction can be repeated. Thread-safe.
 */
@ProviderType
public interface Retries {
    /**
     * Runs {@code transaction} up to five times with a growing, jittered pause, and begins it no more once 5 seconds have
     * passed, so that a request that meets a locked row fails in time. Other failures pass unchanged.
     */
    <T> T retrying(Supplier<T> transaction);
}
