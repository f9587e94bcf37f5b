package nl.pleegplein.persistence.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Says whether a domain may show itself. A domain keeps personal data when its core's header says
 * {@code Pleegplein-Personal-Data: yes}; it is then shown only while its {@code PersonalDataSource} is in place, so
 * that nothing is collected that could not be given back or erased. A domain is shown neither before its migration nor
 * when that failed. When several cores name one domain, only the first of them with tables is judged; the others are
 * refused. Thread-safe, cheap.
 */
@ProviderType
public interface DomainGate {
    /**
     * Whether what this domain contributes may be used now. True for a domain without a started core: nothing of it can be
     * kept, and what its other rooms show they could only have from services that are not there.
     *
     * @param domain as in the header {@code Pleegplein-Domain}
     */
    boolean mayShow(String domain);

    /**
     * Whether nothing is being changed that this domain stands on: all of its bundles run, and none of the house is starting
     * or stopping. What fails while this is false most likely fails because of the change, and is worth another try.
     *
     * @param domain as in the header {@code Pleegplein-Domain}
     */
    default boolean isSettled(String domain) {
        return true;
    }
}
