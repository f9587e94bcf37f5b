package nl.pleegplein.itests.site;

import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;

@RunOn(SiteKind.POSTGRESQL)
class SearchOnPostgresqlIT extends SearchContract {
    SearchOnPostgresqlIT(Site site) {
        super(site);
    }
}
