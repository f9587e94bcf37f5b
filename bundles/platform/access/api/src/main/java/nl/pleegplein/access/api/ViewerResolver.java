package nl.pleegplein.access.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Recognises credentials. Contributed as a service by whoever issues them. Without any resolver everybody is a visitor.
 * Must be thread-safe and quick: it is asked once for every request.
 */
@ConsumerType
public interface ViewerResolver {
    /** Whose credentials these are, or empty when this resolver does not know them. Never throws for unknown ones. */
    Optional<Identity> resolve(Credentials credentials);
}
