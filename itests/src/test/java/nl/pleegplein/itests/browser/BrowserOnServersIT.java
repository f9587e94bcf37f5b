package nl.pleegplein.itests.browser;

import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;
import org.junit.jupiter.api.Tag;

@RunOn(SiteKind.SERVERS)
@Tag("complete")
class BrowserOnServersIT extends BrowserContract {
    BrowserOnServersIT(Site site) {
        super(site);
    }
}
