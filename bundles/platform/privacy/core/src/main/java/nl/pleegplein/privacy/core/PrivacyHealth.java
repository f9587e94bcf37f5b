package nl.pleegplein.privacy.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.pleegplein.privacy.core.ErasureRepository.Waiting;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether accounts that were closed are erased everywhere. */
@Component(property = HealthCheck.NAME + "=privacy")
public final class PrivacyHealth implements HealthCheck {
    private static final Duration LONG = Duration.ofDays(14);

    private final ErasureRepository erasures;
    private final PersonalSources sources;
    private final LedgerReplay ledger;
    private final Clock clock;

    @Activate
    public PrivacyHealth(
            @Reference ErasureRepository erasures,
            @Reference PersonalSources sources,
            @Reference LedgerReplay ledger,
            @Reference Clock clock) {
        this.erasures = erasures;
        this.sources = sources;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        FormattingResultLog said = new FormattingResultLog();
        if (ledger.isFailing()) {
            said.warn("The ledger of erasures cannot be read or written: see the log");
        }
        try {
            List<Waiting> all = erasures.waiting();
            if (all.isEmpty()) {
                said.info("No erasure is pending");
            }
            all.forEach(waiting -> say(waiting, said));
        } catch (RuntimeException e) {
            said.warn("The erasures cannot be read: {}", e.getClass().getSimpleName());
        }
        return new Result(said);
    }

    private void say(Waiting waiting, FormattingResultLog said) {
        boolean here = sources.byDomain().containsKey(waiting.domain());
        Instant overdue = clock.instant().minus(LONG);
        if (waiting.since().isAfter(overdue)) {
            said.info(
                    "{} has {} accounts to erase{}",
                    waiting.domain(),
                    waiting.accounts(),
                    here ? "" : " when it returns");
        } else if (here) {
            said.warn(
                    "{} has had {} accounts to erase for more than 14 days and fails to: see the log",
                    waiting.domain(),
                    waiting.accounts());
        } else {
            said.warn(
                    "{} has had {} accounts to erase for more than 14 days and is away: install it, or erase without it:"
                            + " pleegplein:privacy-erase {}",
                    waiting.domain(),
                    waiting.accounts(),
                    waiting.domain());
        }
    }
}
