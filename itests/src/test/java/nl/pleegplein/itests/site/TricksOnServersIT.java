package nl.pleegplein.itests.site;

import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;
import org.junit.jupiter.api.Tag;

@Tag("complete")
@RunOn(SiteKind.SERVERS)
class TricksOnServersIT extends TricksContract {
    TricksOnServersIT(Site site) {
        super(site);
    }
}
