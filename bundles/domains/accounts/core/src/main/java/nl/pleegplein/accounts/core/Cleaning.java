package nl.pleegplein.accounts.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes sessions, tokens, codes and links that are over, once an hour at most, when somebody comes in anyway. Thread-safe. */
@Component(service = Cleaning.class)
public final class Cleaning {
    private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);
    private static final Duration BETWEEN = Duration.ofHours(1);

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final MailChangeRepository changes;
    private final OutsideLinks outside;
    private final Tokens tokens;
    private final Clock clock;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    @Activate
    public Cleaning(
            @Reference AccountRepository accounts,
            @Reference SessionRepository sessions,
            @Reference MailChangeRepository changes,
            @Reference OutsideLinks outside,
            @Reference Tokens tokens,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.changes = changes;
        this.outside = outside;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Nobody is kept waiting for long, nor refused, because of it. */
    void whenDue() {
        Instant now = clock.instant();
        Instant before = last.get();
        // Also when the clock was set back.
        boolean due = Duration.between(before, now).abs().compareTo(BETWEEN) >= 0;
        if (due && last.compareAndSet(before, now)) {
            try {
                accounts.removeTicketsBefore(now);
                sessions.removeBefore(now);
                changes.removeBefore(now);
                outside.clean();
                tokens.clean();
            } catch (RuntimeException e) {
                LOG.info("What is over is removed in an hour: {}", e.toString());
            }
        }
    }
}
