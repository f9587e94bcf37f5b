package nl.pleegplein.privacy.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.persistence.api.Node;
import nl.pleegplein.persistence.api.Outage;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Subject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has each domain erase what it has of accounts that were closed, until it is done, on a thread of its own that nothing
 * interrupts. A domain that is away is asked when it returns. Nodes share the work: each takes some for a while.
 */
// Immediate: it works also while nobody asks.
@Component(service = Eraser.class, immediate = true)
public final class Eraser {
    private static final Logger LOG = LoggerFactory.getLogger(Eraser.class);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(5);
    static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 10;

    private final ErasureRepository erasures;
    private final PersonalSources sources;
    private final LedgerReplay ledger;
    private final KnownDomains domains;
    private final Retention retention;
    private final Clock clock;
    private final UUID holder;
    private final Semaphore expected = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "privacy-eraser");
    private boolean failing;

    @Activate
    public Eraser(
            @Reference ErasureRepository erasures,
            @Reference PersonalSources sources,
            @Reference LedgerReplay ledger,
            @Reference KnownDomains domains,
            @Reference Retention retention,
            @Reference Node node,
            @Reference Clock clock) {
        this.erasures = erasures;
        this.sources = sources;
        this.ledger = ledger;
        this.domains = domains;
        this.retention = retention;
        this.clock = clock;
        this.holder = node.newHolder();
        thread.setDaemon(true);
    }

    @Activate
    void start() {
        // A domain is remembered soon: it may be gone again before the next look around, and leave data.
        sources.whenOneArrives(this::expect);
        thread.start();
    }

    @Deactivate
    void close() {
        sources.whenOneArrives(() -> {});
        closing.countDown();
        expected.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** There is something to erase. */
    void expect() {
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
                    "Erasures wait{}",
                    Outage.isBehind(failure) ? ": the database is away or busy, " + failure : "",
                    Outage.isBehind(failure) ? null : failure);
        }
        failing = true;
    }

    private void pause() {
        try {
            if (expected.tryAcquire(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                expected.drainPermits();
            }
        } catch (InterruptedException e) {
            // Not kept: with the flag set the next round would be interrupted inside the database.
            LOG.debug("Interrupted in a pause", e);
        }
    }

    /** Does all that is due and can be done here, and removes what was kept for long enough. */
    void round() {
        // Before the ledger: a domain that is new here has to be known when accounts are erased again.
        domains.all();
        try {
            ledger.round();
        } finally {
            // Whatever becomes of the file.
            eraseAll();
        }
        retention.whenDue();
    }

    private void eraseAll() {
        List<Task> some = take();
        while (!some.isEmpty()) {
            some.forEach(task -> attempt(task, holder));
            some = closing.getCount() > 0 ? take() : List.of();
        }
    }

    private List<Task> take() {
        Instant now = clock.instant();
        return erasures.take(sources.byDomain().keySet(), now, holder, now, LEASE, AT_ONCE);
    }

    /** Has one domain erase one account while the caller waits; if that fails it is tried again later. */
    void eraseNow(AccountId account, String domain) {
        if (sources.byDomain().containsKey(domain)) {
            erasures.take(account, domain, holder, clock.instant(), LEASE).ifPresent(task -> attempt(task, holder));
        }
    }

    private void attempt(Task task, UUID by) {
        Optional<PersonalDataSource> source =
                Optional.ofNullable(sources.byDomain().get(task.domain()));
        try {
            ErasureReceipt receipt = source.orElseThrow(() -> new IllegalStateException("It has just gone"))
                    .erase(new Subject.Account(task.account()), task.choice());
            erasures.note(task, by, kept -> kept.done(receipt, clock.instant()));
            LOG.info("{} erased what it had of account {}", task.domain(), task.account());
        } catch (RuntimeException | LinkageError e) {
            Duration pause = source.isPresent() ? pause(task.tries()) : Duration.ZERO;
            LOG.warn("{} could not erase account {}; again in {}", task.domain(), task.account(), pause, e);
            erasures.note(task, by, kept -> kept.postpone(clock.instant().plus(pause)));
        }
    }

    /** 1, 2, 4, … minutes, at most an hour. */
    static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
