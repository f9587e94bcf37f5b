package nl.pleegplein.privacy.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.pleegplein.access.api.AccountId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the ledger and the database at one. What the ledger has and the database has not was erased after the backup was made
 * that the database comes from, whatever put it back: it is erased again. What the database has and the ledger has not was
 * closed on another node, or when the file could not be written: it is added.
 */
@Component(service = LedgerReplay.class)
public final class LedgerReplay {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerReplay.class);
    private static final int AT_ONCE = 500;
    /** Longer than any transaction takes, and than the clocks of nodes differ. */
    private static final Duration LOOK_BACK = Duration.ofHours(1);

    private final ErasureLedger ledger;
    private final ErasureRepository erasures;
    private final KnownDomains domains;
    private final Clock clock;
    private final Map<AccountId, Instant> written = new ConcurrentHashMap<>();
    private boolean complete;
    private volatile boolean failing;

    @Activate
    public LedgerReplay(
            @Reference ErasureLedger ledger,
            @Reference ErasureRepository erasures,
            @Reference KnownDomains domains,
            @Reference Clock clock) {
        this.ledger = ledger;
        this.erasures = erasures;
        this.domains = domains;
        this.clock = clock;
    }

    /** Writes down what was closed just now. */
    void note(ClosedAccount closed) {
        ledger.add(List.of(closed));
        written.put(closed.account(), closed.asked());
    }

    /** All of it the first time, later what is new. For one thread. */
    void round() {
        failing = true;
        bringInStep();
        failing = false;
    }

    /** Whether accounts may have been closed that the file does not know; or the database, those of the file. */
    boolean isFailing() {
        return failing;
    }

    private void bringInStep() {
        Instant now = clock.instant();
        if (!complete) {
            replay();
        }
        addSince(complete ? now.minus(LOOK_BACK) : Instant.EPOCH);
        complete = true;
        written.values().removeIf(asked -> asked.isBefore(now.minus(LOOK_BACK.multipliedBy(2))));
    }

    private void replay() {
        Set<String> names = domains.names();
        List<ClosedAccount> some = new ArrayList<>();
        ledger.forEach(closed -> {
            written.put(closed.account(), closed.asked());
            some.add(closed);
            if (some.size() == AT_ONCE) {
                replay(some, names);
                some.clear();
            }
        });
        if (!some.isEmpty()) {
            replay(some, names);
        }
    }

    private void replay(List<ClosedAccount> some, Set<String> names) {
        Set<AccountId> known =
                erasures.closed(some.stream().map(ClosedAccount::account).toList());
        List<ClosedAccount> back = some.stream()
                .filter(closed -> !known.contains(closed.account()))
                .toList();
        back.forEach(closed -> erasures.open(closed, Optional.empty(), names, clock.instant()));
        if (!back.isEmpty()) {
            LOG.warn("{} accounts that were closed are not known to the database; they are erased again", back.size());
        }
    }

    private void addSince(Instant time) {
        List<ClosedAccount> some = erasures.closedSince(time, Optional.empty(), AT_ONCE);
        while (!some.isEmpty()) {
            List<ClosedAccount> fresh = some.stream()
                    .filter(closed -> !written.containsKey(closed.account()))
                    .toList();
            ledger.add(fresh);
            fresh.forEach(closed -> written.put(closed.account(), closed.asked()));
            some = erasures.closedSince(time, Optional.of(some.get(some.size() - 1)), AT_ONCE);
        }
    }
}
