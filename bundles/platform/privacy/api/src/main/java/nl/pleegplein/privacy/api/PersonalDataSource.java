package nl.pleegplein.privacy.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Gives back and erases what a domain keeps about someone. A domain that says {@code Pleegplein-Personal-Data: yes} must
 * contribute one as a service with the property {@link #DOMAIN}; without it the domain is not shown. Thread-safe.
 */
@ConsumerType
public interface PersonalDataSource {
    /** Service property: the domain, as in the header {@code Pleegplein-Domain}. */
    String DOMAIN = "pleegplein.privacy.domain";

    void export(Subject subject, ExportWriter writer);

    /** Erases in one transaction. Doing it again does no harm. */
    ErasureReceipt erase(Subject subject, ErasureChoice choice);
}
