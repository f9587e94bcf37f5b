package nl.pleegplein.persistence.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears that an operator removed a domain, as opposed to one that is away for a moment: whoever keeps something for its
 * return lets go of it. Registered as a service.
 */
@ConsumerType
public interface DomainRemovalListener {
    /**
     * Called once, after the bundles of the domain have gone; its data are still there, and it may be installed again.
     *
     * @param domain as in the header {@code Pleegplein-Domain}
     */
    void removed(String domain);
}
