package nl.pleegplein.itests.site;

import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;

@RunOn(SiteKind.EMBEDDED)
class TaxonomyOnEmbeddedIT extends TaxonomyContract {
    TaxonomyOnEmbeddedIT(Site site) {
        super(site);
    }
}
