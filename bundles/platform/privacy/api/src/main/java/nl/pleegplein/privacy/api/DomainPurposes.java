package nl.pleegplein.privacy.api;

import java.util.List;

/**
 * What one domain says that it uses data about people for.
 *
 * @param title what the domain is called on the site
 */
public record DomainPurposes(String domain, Wording title, List<Purpose> purposes) {
    public DomainPurposes {
        purposes = List.copyOf(purposes);
    }
}
