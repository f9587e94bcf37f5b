package nl.pleegplein.privacy.web.view;

import java.util.List;
import nl.pleegplein.privacy.api.DomainPurposes;
import nl.pleegplein.privacy.api.SiteTerms;

/** What the site does with data. */
public record RegisterView(List<DomainPurposes> domains, SiteTerms site) {
    /** Where to ask, as a link. */
    public String contactLink() {
        return site.contact().startsWith("https://") ? site.contact() : "mailto:" + site.contact();
    }
}
