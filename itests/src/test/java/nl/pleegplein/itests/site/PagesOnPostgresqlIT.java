package nl.pleegplein.itests.site;

import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;

@RunOn(SiteKind.POSTGRESQL)
class PagesOnPostgresqlIT extends PagesContract {
    PagesOnPostgresqlIT(Site site) {
        super(site);
    }
}
