package nl.pleegplein.itests.browser;

import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;

@RunOn(SiteKind.EMBEDDED)
class BrowserOnEmbeddedIT extends BrowserContract {
    BrowserOnEmbeddedIT(Site site) {
        super(site);
    }
}
