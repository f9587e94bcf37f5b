package nl.pleegplein.itests.site;

import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;

@RunOn(SiteKind.EMBEDDED)
class TricksOnEmbeddedIT extends TricksContract {
    TricksOnEmbeddedIT(Site site) {
        super(site);
    }
}
