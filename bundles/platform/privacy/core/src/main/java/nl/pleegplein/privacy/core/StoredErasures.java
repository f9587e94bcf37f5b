package nl.pleegplein.privacy.core;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureState;
import nl.pleegplein.privacy.api.Erasures;
import nl.pleegplein.privacy.api.PendingErasures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes accounts. Decides who may do so. */
@Component
public final class StoredErasures implements Erasures {
    private static final Logger LOG = LoggerFactory.getLogger(StoredErasures.class);
    /** The domain that lets people in: when it has erased an account, nobody can sign in to it. */
    private static final String DOOR = "accounts";

    private static final int LONGEST_CODE = 100;

    private final ErasureRepository erasures;
    private final KnownDomains domains;
    private final PersonalSources sources;
    private final LedgerReplay ledger;
    private final Eraser eraser;
    private final TableErasures tables;
    private final Retries retries;
    private final Clock clock;
    private final ReceiptCodes codes = new ReceiptCodes();

    @Activate
    public StoredErasures(
            @Reference ErasureRepository erasures,
            @Reference KnownDomains domains,
            @Reference PersonalSources sources,
            @Reference LedgerReplay ledger,
            @Reference Eraser eraser,
            @Reference TableErasures tables,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.erasures = erasures;
        this.domains = domains;
        this.sources = sources;
        this.ledger = ledger;
        this.eraser = eraser;
        this.tables = tables;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public String close(ErasureChoice choice, Viewer viewer) {
        AccountId account = viewer.account()
                .orElseThrow(() -> new ForbiddenException("privacy.forbidden", "Only for who has an account"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ClosedAccount closed = new ClosedAccount(account, choice, now);
        String code = codes.make();
        Set<String> names = domains.names();
        retries.retrying(() -> {
            erasures.open(closed, Optional.of(ReceiptCodes.hash(code)), names, now);
            return code;
        });
        // It is closed, whatever becomes of the rest: what fails now is done later, and the code must not be lost.
        guarded("The ledger of erasures cannot be written; tried again within seconds", () -> ledger.note(closed));
        guarded("What lets people in is tried again soon", () -> eraser.eraseNow(account, DOOR));
        eraser.expect();
        return code;
    }

    private static void guarded(String failed, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("An account was closed. {}", failed, e);
        }
    }

    @Override
    public Optional<ErasureState> find(String code) {
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            return Optional.empty();
        }
        Map<String, KnownDomain> known = domains.all();
        return erasures.find(ReceiptCodes.hash(code), domain -> KnownDomains.title(domain, known));
    }

    @Override
    public List<PendingErasures> pending(Viewer viewer) {
        check(viewer);
        Map<String, KnownDomain> known = domains.all();
        Set<String> here = sources.byDomain().keySet();
        return erasures.waiting().stream()
                .map(waiting -> new PendingErasures(
                        waiting.domain(),
                        waiting.accounts(),
                        waiting.since(),
                        here.contains(waiting.domain()),
                        Optional.ofNullable(known.get(waiting.domain()))
                                .flatMap(KnownDomain::tables)
                                .isPresent()))
                .toList();
    }

    @Override
    public int eraseWithout(String domain, Viewer viewer) {
        check(viewer);
        return tables.erase(domain, viewer);
    }

    private static void check(Viewer viewer) {
        if (!viewer.has(Role.OPERATOR)) {
            throw new ForbiddenException("privacy.erasures.forbidden", "Pending erasures are for operators");
        }
    }
}
