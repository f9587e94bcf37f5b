package nl.pleegplein.privacy.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What data about people are used for on this site, by what the domains that are here now declare. Thread-safe. */
@ProviderType
public interface PurposeRegister {
    /** In the order of the domains' names; without those that declare nothing. */
    List<DomainPurposes> all();

    SiteTerms site();
}
