package nl.pleegplein.itests.site;

import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;

@RunOn(SiteKind.SERVERS)
class ProfilesOnServersIT extends ProfilesContract {
    ProfilesOnServersIT(Site site) {
        super(site);
    }
}
