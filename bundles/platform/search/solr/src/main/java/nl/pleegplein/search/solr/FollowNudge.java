package nl.pleegplein.search.solr;

import nl.pleegplein.events.api.DeliveredEvent;
import nl.pleegplein.events.api.EventHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets the follower look at once when something changed; it would look by itself within a second. */
@Component(
        property = {
            EventHandler.NAME + "=search.nudge",
            EventHandler.KINDS + "=*",
            EventHandler.FROM + "=now",
        })
public final class FollowNudge implements EventHandler {
    private final SearchEngine engine;

    @Activate
    public FollowNudge(@Reference SearchEngine engine) {
        this.engine = engine;
    }

    @Override
    public void handle(DeliveredEvent event) {
        engine.follower().nudge();
    }
}
