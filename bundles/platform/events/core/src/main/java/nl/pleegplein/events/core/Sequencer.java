package nl.pleegplein.events.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongSupplier;
import nl.pleegplein.events.core.SequenceRepository.Round;
import nl.pleegplein.events.core.SequenceRepository.Standing;
import nl.pleegplein.persistence.api.Node;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives events their positions after commit. Readers never go by the order of insertion: a slow transaction would show
 * a lower number after they have passed it. One node at a time has the lease; idle nodes only look.
 */
@Component(service = Sequencer.class)
public final class Sequencer {
    private static final Logger log = LoggerFactory.getLogger(Sequencer.class);
    static final Duration LEASE = Duration.ofSeconds(20);
    static final Duration IDLE = Duration.ofMillis(500);
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SequenceRepository sequence;
    private final HighestPosition highest;
    private final Clock clock;
    private final UUID holder;
    private final OthersLease others;
    private final Loop loop = new Loop("pleegplein-events-sequencer", this::step, this::release);

    @Activate
    public Sequencer(
            @Reference SequenceRepository sequence,
            @Reference HighestPosition highest,
            @Reference Clock clock,
            @Reference Node node) {
        this(sequence, highest, clock, node, System::nanoTime);
    }

    Sequencer(SequenceRepository sequence, HighestPosition highest, Clock clock, Node node, LongSupplier nanoTime) {
        this.sequence = sequence;
        this.highest = highest;
        this.clock = clock;
        this.holder = node.newHolder();
        this.others = new OthersLease(holder, node, LEASE, nanoTime);
    }

    @Activate
    void start() {
        loop.start();
    }

    @Deactivate
    void stop() {
        loop.end();
        if (!loop.awaitEnd(PATIENCE)) {
            log.warn("The sequencer takes long to end; another node goes on when its lease is over");
        }
    }

    /** There is something to give a position. */
    void wake() {
        loop.wake();
    }

    Duration step() {
        Instant now = clock.instant();
        Standing standing = sequence.standing(others, now);
        highest.reached(standing.position());
        if (!standing.waiting() || standing.leasedToAnother()) {
            return IDLE;
        }
        Round round = sequence.place(holder, others, now, now.plus(LEASE), BATCH);
        highest.reached(round.position());
        return round.placed() == BATCH ? Duration.ZERO : IDLE;
    }

    private void release() {
        sequence.release(holder);
    }
}
