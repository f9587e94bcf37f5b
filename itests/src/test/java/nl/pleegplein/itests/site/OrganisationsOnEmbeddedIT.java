package nl.pleegplein.itests.site;

import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;

@RunOn(SiteKind.EMBEDDED)
class OrganisationsOnEmbeddedIT extends OrganisationsContract {
    OrganisationsOnEmbeddedIT(Site site) {
        super(site);
    }
}
