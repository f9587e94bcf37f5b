package nl.pleegplein.itests.site;

import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;
import org.junit.jupiter.api.Tag;

@RunOn(SiteKind.SERVERS)
@Tag("complete")
class BadInputOnServersIT extends BadInputContract {
    BadInputOnServersIT(Site site) {
        super(site);
    }
}
