package nl.pleegplein.events.core;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import nl.pleegplein.content.api.SiteRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The highest position that this node knows of. Followers are called when it grows; they must return at once. */
@Component(service = HighestPosition.class)
public final class HighestPosition {
    private final AtomicLong position = new AtomicLong();
    private final Set<Runnable> followers = new CopyOnWriteArraySet<>();

    @Activate
    public HighestPosition(@Reference SiteRevision revision) {
        follow(revision::changed);
    }

    long value() {
        return position.get();
    }

    void reached(long found) {
        if (position.getAndAccumulate(found, Math::max) < found) {
            followers.forEach(Runnable::run);
        }
    }

    void follow(Runnable follower) {
        followers.add(follower);
    }

    void unfollow(Runnable follower) {
        followers.remove(follower);
    }
}
