package nl.pleegplein.itests.site;

import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;

@RunOn(SiteKind.SERVERS)
class ComesAndGoesOnServersIT extends ComesAndGoesContract {
    ComesAndGoesOnServersIT(Site site) {
        super(site);
    }
}
