package nl.pleegplein.events.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.events.api.DeliveredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one handler its events: at least once, in order for each ref. An event that fails is parked with all later ones
 * of its ref, while those of other refs go on. Used by one thread; only the lease is prolonged by another.
 */
final class HandlerDelivery {
    private static final Logger log = LoggerFactory.getLogger(HandlerDelivery.class);
    static final Duration LEASE = Duration.ofSeconds(30);
    static final Duration LOOK_FOR_LEASE = Duration.ofSeconds(10);
    static final int MAX_PARKED = 1000;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration WRITE_EVERY = Duration.ofSeconds(1);
    /** Else a handler that wants nothing of what happens would seem to be behind what is kept. */
    private static final Duration WRITE_ALL_EVERY = Duration.ofHours(1);

    private static final int FULLY_REPORTED = 5;
    private static final int BATCH = 100;
    private static final long FAR = 10_000;

    private final Contribution contribution;
    private final OutboxRepository outbox;
    private final HandlerRepository handlers;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private final UUID owner;
    private final OthersLease others;
    private volatile Instant leaseUntil = Instant.MIN;
    private Instant nextWriteOfAll = Instant.MIN;
    private Optional<HandlerProgress> progress = Optional.empty();

    HandlerDelivery(
            Contribution contribution,
            OutboxRepository outbox,
            HandlerRepository handlers,
            Clock clock,
            BooleanSupplier stopping) {
        this(contribution, outbox, handlers, clock, System::nanoTime, stopping);
    }

    HandlerDelivery(
            Contribution contribution,
            OutboxRepository outbox,
            HandlerRepository handlers,
            Clock clock,
            LongSupplier nanoTime,
            BooleanSupplier stopping) {
        this.contribution = contribution;
        this.outbox = outbox;
        this.handlers = handlers;
        this.clock = clock;
        this.stopping = stopping;
        this.owner = handlers.node().newHolder();
        this.others = new OthersLease(owner, handlers.node(), LEASE, nanoTime);
    }

    UUID owner() {
        return owner;
    }

    void leasedUntil(Instant until) {
        leaseUntil = until;
    }

    void leaseLost() {
        leaseUntil = Instant.MIN;
    }

    /** Delivers what is there and says how long there will be nothing to do. */
    Duration turn() {
        if (stopping.getAsBoolean()) {
            return Duration.ZERO;
        }
        if (!mayGoOn()) {
            progress = takeLease();
        }
        if (progress.isEmpty()) {
            return LOOK_FOR_LEASE;
        }
        try {
            return turn(progress.get());
        } catch (RuntimeException | Error e) {
            // What was written is not known: read it again.
            progress = Optional.empty();
            leaseLost();
            throw e;
        }
    }

    void release() {
        handlers.release(contribution.name(), owner);
    }

    private Optional<HandlerProgress> takeLease() {
        Instant until = clock.instant().plus(LEASE);
        Optional<HandlerProgress> taken = handlers.take(
                        contribution.name(), owner, others, until, contribution.fromBeginning())
                .map(HandlerProgress::new);
        taken.ifPresent(t -> leasedUntil(until));
        return taken;
    }

    private Duration turn(HandlerProgress known) {
        known.due(clock.instant()).forEach(waiting -> retry(known, waiting));
        boolean more = known.parkedCount() < MAX_PARKED && readOn(known);
        if (more || !mayGoOn()) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        return known.nextTry()
                .map(next -> Duration.between(now, next))
                .map(pause -> pause.isNegative() ? Duration.ZERO : pause)
                .filter(pause -> pause.compareTo(LONGEST_PAUSE) < 0)
                .orElse(LONGEST_PAUSE);
    }

    private boolean readOn(HandlerProgress known) {
        List<DeliveredEvent> events = outbox.after(known.seen(), BATCH);
        // Asked after reading: what was removed in between may have been missed too.
        catchUpWith(known, outbox.pruned());
        Instant nextWrite = clock.instant().plus(WRITE_EVERY);
        for (DeliveredEvent event : events) {
            if (!mayGoOn() || known.parkedCount() >= MAX_PARKED) {
                break;
            }
            deliver(known, event);
            known.see(event);
            if (isTime(nextWrite, WRITE_EVERY)) {
                write(known, known.unwritten());
                nextWrite = clock.instant().plus(WRITE_EVERY);
            }
        }
        write(known, isTimeToWriteAll(known) ? known.partitions() : known.unwritten());
        return events.size() == BATCH;
    }

    private boolean isTimeToWriteAll(HandlerProgress known) {
        Instant now = clock.instant();
        if (!isTime(nextWriteOfAll, WRITE_ALL_EVERY) && known.unwrittenDistance() <= FAR) {
            return false;
        }
        nextWriteOfAll = now.plus(WRITE_ALL_EVERY);
        return known.unwrittenDistance() > 0;
    }

    private void catchUpWith(HandlerProgress known, long pruned) {
        if (pruned <= known.seen()) {
            return;
        }
        tellMissed(known.seen()).ifPresent(failure -> {
            throw new IllegalStateException(contribution.name() + " cannot make up for what it missed", failure);
        });
        known.skipTo(pruned);
        write(known, known.partitions());
    }

    private Optional<Throwable> tellMissed(long after) {
        log.warn("{} is behind the events that are kept and missed some after {}", contribution.name(), after);
        return guarded(() -> contribution.handler().missed());
    }

    private void deliver(HandlerProgress known, DeliveredEvent event) {
        ContentRef ref = event.event().ref();
        if (!known.isNew(event) || known.isParked(ref) || !wants(event)) {
            return;
        }
        handle(event).ifPresent(failure -> {
            report(known, event, failure);
            park(known, Parked.after(failure, ref, event.position(), 1, clock.instant()));
        });
        known.handled(event);
    }

    private void retry(HandlerProgress known, Parked waiting) {
        long upTo = known.reached(waiting);
        List<DeliveredEvent> events = outbox.of(waiting.ref(), waiting.position(), upTo, BATCH);
        boolean isKept = !events.isEmpty() && events.get(0).position() == waiting.position();
        if (waiting.attempts() > 0 && !isKept) {
            Optional<Throwable> failure = tellMissed(waiting.position() - 1);
            if (failure.isPresent()) {
                parkAgain(known, waiting, waiting.position(), waiting.attempts() + 1, failure.get());
                return;
            }
        }
        for (DeliveredEvent event : events) {
            boolean isFirst = event.position() == waiting.position();
            if (!mayGoOn()) {
                if (!isFirst) {
                    park(known, waiting.continuingAt(event.position(), clock.instant()));
                }
                return;
            }
            Optional<Throwable> failure = wants(event) ? handle(event) : Optional.empty();
            if (failure.isPresent()) {
                parkAgain(known, waiting, event.position(), isFirst ? waiting.attempts() + 1 : 1, failure.get());
                return;
            }
        }
        if (events.size() == BATCH) {
            long next = events.get(BATCH - 1).position() + 1;
            park(known, waiting.continuingAt(next, clock.instant()));
            return;
        }
        if (holds(handlers.unpark(contribution.name(), owner, waiting.ref(), upTo))) {
            known.unpark(waiting.ref());
            known.written(Set.of(Partitions.of(waiting.ref())), upTo);
        }
    }

    private void parkAgain(HandlerProgress known, Parked waiting, long position, int attempts, Throwable failure) {
        log.warn("{} failed on {}, {} times now: {}", contribution.name(), waiting.ref(), attempts, failure.toString());
        park(known, Parked.after(failure, waiting.ref(), position, attempts, clock.instant()));
    }

    private void report(HandlerProgress known, DeliveredEvent event, Throwable failure) {
        String kind = event.event().kind();
        ContentRef ref = event.event().ref();
        if (known.parkedCount() < FULLY_REPORTED) {
            log.error("{} failed on {} {}", contribution.name(), kind, ref, failure);
        } else {
            log.error("{} failed on {} {}: {}", contribution.name(), kind, ref, failure.toString());
        }
    }

    private Optional<Throwable> handle(DeliveredEvent event) {
        return guarded(() -> contribution.handler().handle(event));
    }

    private static Optional<Throwable> guarded(Runnable call) {
        try {
            call.run();
            return Optional.empty();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            // More than runtime exceptions: the thread would end, and with it the handler until the next start.
            return Optional.of(e);
        }
    }

    private void park(HandlerProgress known, Parked waiting) {
        if (holds(handlers.park(contribution.name(), owner, waiting))) {
            known.park(waiting);
        }
    }

    private void write(HandlerProgress known, Set<Integer> partitions) {
        if (!partitions.isEmpty() && holds(handlers.advance(contribution.name(), owner, partitions, known.seen()))) {
            known.written(partitions, known.seen());
        }
    }

    private boolean holds(boolean written) {
        if (!written) {
            log.warn("Another node serves {} now", contribution.name());
            leaseLost();
        }
        return written;
    }

    private boolean wants(DeliveredEvent event) {
        return contribution.wanted().include(event.event().kind());
    }

    private boolean mayGoOn() {
        return !stopping.getAsBoolean() && !isTime(leaseUntil, LEASE);
    }

    /** Whether this moment is there; also when it is further away than it ever was: then the clock was set back. */
    private boolean isTime(Instant moment, Duration furthest) {
        Instant now = clock.instant();
        return !moment.isAfter(now) || moment.isAfter(now.plus(furthest));
    }
}
