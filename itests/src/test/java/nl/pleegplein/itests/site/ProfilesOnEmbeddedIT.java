package nl.pleegplein.itests.site;

import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;

@RunOn(SiteKind.EMBEDDED)
class ProfilesOnEmbeddedIT extends ProfilesContract {
    ProfilesOnEmbeddedIT(Site site) {
        super(site);
    }
}
