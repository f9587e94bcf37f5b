package nl.pleegplein.organisations.core;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes invitations that are over, as people are told, also when nobody looks at any. */
// Immediate, because nobody asks for it: it acts of its own accord.
@Component(service = HourlyCleaning.class, immediate = true)
public final class HourlyCleaning {
    private static final Logger LOG = LoggerFactory.getLogger(HourlyCleaning.class);

    private final StaffRepository staff;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread named = new Thread(work, "organisations-cleaning");
        named.setDaemon(true);
        return named;
    });

    private final Future<?> cleaning;

    @Activate
    public HourlyCleaning(@Reference StaffRepository staff, @Reference Clock clock) {
        this.staff = staff;
        this.clock = clock;
        this.cleaning = thread.scheduleWithFixedDelay(this::clean, 1, 60, TimeUnit.MINUTES);
    }

    /** Nothing is thrown, or it would never be done again. */
    private void clean() {
        try {
            staff.removeExpired(clock.instant());
        } catch (RuntimeException | LinkageError e) {
            LOG.info("Invitations that are over are removed in an hour: {}", e.toString());
        }
    }

    /** Does not interrupt: an interrupt inside H2 takes the database down. */
    @Deactivate
    public void stop() {
        cleaning.cancel(false);
        thread.shutdown();
    }
}
