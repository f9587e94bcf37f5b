package nl.pleegplein.persistence.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What became of the domains' databases, for health and for operators. Thread-safe, cheap. */
@ProviderType
public interface DomainStates {
    /**
     * One status for every started core, in the order of the domains' names. A domain occurs twice only when a second core
     * names it, which is then {@code FAILED}.
     */
    List<DomainStatus> all();
}
