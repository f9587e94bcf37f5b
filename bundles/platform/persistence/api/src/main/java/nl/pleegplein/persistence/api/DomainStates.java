package nl.pleegplein.persistence.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What became of the domains' databases, for health and for operators. Thread-safe, cheap. */
@ProviderType
public interface DomainStates {
    /** One status for every domain whose core is started, in the order of their names. */
    List<DomainStatus> all();
}
