package nl.pleegplein.persistence.api;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Makes ids that sort by time: UUID version 7 (RFC 9562, section 5.7). Thread-safe. */
@ProviderType
public interface Ids {
    UUID next();
}
