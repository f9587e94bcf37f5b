package nl.pleegplein.itests.site;

import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;

@RunOn(SiteKind.POSTGRESQL)
class RestOnPostgresqlIT extends RestContract {
    RestOnPostgresqlIT(Site site) {
        super(site);
    }
}
