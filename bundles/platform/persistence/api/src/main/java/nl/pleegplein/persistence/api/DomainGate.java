package nl.pleegplein.persistence.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Says whether a domain may show itself. A domain keeps personal data when its core's header says
 * {@code Pleegplein-Personal-Data: yes}; it is then shown only while its {@code PersonalDataSource} is in place, so
 * that nothing is collected that could not be given back or erased. A domain whose migration failed is not shown.
 * A bundle that is active but has no {@code Pleegplein-Domain} header is always shown. Thread-safe, cheap.
 */
@ProviderType
public interface DomainGate {
    boolean mayShow(String domain);
}
