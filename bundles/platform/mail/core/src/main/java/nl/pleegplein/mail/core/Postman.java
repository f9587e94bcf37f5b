package nl.pleegplein.mail.core;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.mail.internet.MimeMessage;
import nl.pleegplein.mail.core.Carrier.AwayException;
import nl.pleegplein.mail.core.Carrier.RefusedException;
import nl.pleegplein.persistence.api.Node;
import nl.pleegplein.persistence.api.Outage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox, on a thread of its own that nothing interrupts. Several nodes share the work: each takes a few letters
 * for some time. A letter goes out at least once: a second time when its node was killed in between.
 */
// Immediate: letters are sent also while nobody writes one.
@Component(service = Postman.class, immediate = true, configurationPid = "nl.pleegplein.mail")
@Designate(ocd = MailConfig.class)
public final class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(5);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 10;
    private static final Duration GIVE_UP = Duration.ofDays(3);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int REMOVED_AT_ONCE = 1000;

    private final LetterRepository letters;
    private final Supplier<Carrier> carriers;
    private final boolean connected;
    private final Clock clock;
    private final UUID holder;
    private final Semaphore expected = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "mail-postman");
    private boolean failing;

    @Activate
    public Postman(
            @Reference LetterRepository letters, @Reference Node node, @Reference Clock clock, MailConfig config) {
        this(letters, node, clock, !config.host().isBlank(), () -> new SmtpCarrier(config));
        thread.start();
    }

    Postman(LetterRepository letters, Node node, Clock clock, boolean connected, Supplier<Carrier> carriers) {
        this.letters = letters;
        this.clock = clock;
        this.connected = connected;
        this.carriers = carriers;
        this.holder = node.newHolder();
        thread.setDaemon(true);
        // The library finds with it how to write the parts of a mail.
        thread.setContextClassLoader(MimeMessage.class.getClassLoader());
    }

    @Deactivate
    void close() {
        closing.countDown();
        expected.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isConnected() {
        return connected;
    }

    /** There may be letters soon: when the transaction that wrote them ends. */
    void expectLetters() {
        expected.release();
    }

    private void work() {
        while (closing.getCount() > 0) {
            try {
                round();
                failing = false;
            } catch (RuntimeException | LinkageError e) {
                tell(e);
            }
            pause();
        }
    }

    private void tell(Throwable failure) {
        if (!failing) {
            LOG.warn(
                    "Mail waits{}",
                    Outage.isBehind(failure) ? ": the database is away or busy, " + failure : "",
                    Outage.isBehind(failure) ? null : failure);
        }
        failing = true;
    }

    private void pause() {
        try {
            if (expected.tryAcquire(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                expected.drainPermits();
                // The transaction of who called us has to end first.
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException e) {
            // Not kept: with the flag set the next round would be interrupted inside the database.
            LOG.debug("Interrupted in a pause", e);
        }
    }

    /** Sends all that is due; forgets what is old. */
    void round() {
        letters.removeBefore(clock.instant().minus(KEPT), REMOVED_AT_ONCE);
        if (!connected) {
            return;
        }
        List<Letter> some = letters.take(holder, clock.instant(), LEASE, AT_ONCE);
        while (!some.isEmpty()) {
            send(some);
            some = closing.getCount() > 0 ? letters.take(holder, clock.instant(), LEASE, AT_ONCE) : List.of();
        }
    }

    private void send(List<Letter> some) {
        try (Carrier carrier = carriers.get()) {
            for (Letter letter : some) {
                send(letter, carrier);
            }
        }
    }

    private void send(Letter letter, Carrier carrier) {
        if (isTooOld(letter)) {
            letters.note(letter.id(), holder, kept -> kept.failed("It waited for too long", clock.instant()));
            return;
        }
        try {
            carrier.take(letter);
            letters.note(letter.id(), holder, kept -> kept.sent(clock.instant()));
        } catch (RefusedException e) {
            LOG.info("Letter {} was refused: {}", letter.id(), e.getMessage());
            letters.note(letter.id(), holder, kept -> kept.failed(e.getMessage(), clock.instant()));
        } catch (AwayException e) {
            LOG.info("Letter {} could not be sent now: {}", letter.id(), e.getMessage());
            letters.note(
                    letter.id(), holder, kept -> kept.postpone(e.getMessage(), clock.instant(), pause(letter.tries())));
        }
    }

    /** What it says, or the link in it, is of no use any more. */
    private boolean isTooOld(Letter letter) {
        return Duration.between(letter.created(), clock.instant()).compareTo(GIVE_UP) > 0;
    }

    /** 1, 2, 4, … minutes, at most four hours. */
    static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
