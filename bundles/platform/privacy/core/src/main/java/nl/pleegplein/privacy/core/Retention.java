package nl.pleegplein.privacy.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what this room has kept for as long as it says: archives for a week, the audit trail for five years. */
@Component(service = Retention.class)
public final class Retention {
    static final int TRAIL_YEARS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final Duration LONGEST_WORK = Duration.ofDays(1);
    private static final int AT_ONCE = 1000;

    private final AuditRepository trail;
    private final ExportRepository exports;
    private final ExportFolder folder;
    private final Clock clock;
    private Optional<Instant> last = Optional.empty();

    @Activate
    public Retention(
            @Reference AuditRepository trail,
            @Reference ExportRepository exports,
            @Reference ExportFolder folder,
            @Reference Clock clock) {
        this.trail = trail;
        this.exports = exports;
        this.folder = folder;
        this.clock = clock;
    }

    /** Once an hour at most. For one thread. */
    void whenDue() {
        Instant now = clock.instant();
        // Also when the clock was set back.
        boolean due = last.map(time -> Duration.between(time, now).abs().compareTo(BETWEEN) >= 0)
                .orElse(true);
        if (due) {
            last = Optional.of(now);
            remove(now);
        }
    }

    private void remove(Instant now) {
        int entries = trail.removeBefore(
                now.atOffset(ZoneOffset.UTC).minusYears(TRAIL_YEARS).toInstant(), AT_ONCE);
        List<StoredExport> expired = exports.expired(now, AT_ONCE);
        for (StoredExport export : expired) {
            exports.remove(export.id());
            export.file().ifPresent(folder::remove);
        }
        // What a crash left, and archives that another node forgot.
        List<String> left = folder.before(now.minus(LONGEST_WORK)).stream()
                .filter(name -> !exports.knows(name))
                .toList();
        left.forEach(folder::remove);
        if (entries + expired.size() + left.size() > 0) {
            LOG.info(
                    "Removed {} entries of the audit trail and {} archives whose term was over, {} leftovers",
                    entries,
                    expired.size(),
                    left.size());
        }
    }
}
