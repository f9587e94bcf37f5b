package nl.pleegplein.privacy.core;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.privacy.api.AuditEntry;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Deed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit trail in the database. Decides who may read what of it. */
@Component
public final class StoredAuditTrail implements AuditTrail {
    private static final int MOST_IN_A_LIST = 100;

    private final AuditRepository entries;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public StoredAuditTrail(@Reference AuditRepository entries, @Reference Ids ids, @Reference Clock clock) {
        this.entries = entries;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void note(Deed deed, Viewer by) {
        // Of several functions the one that may do most, which is the last.
        String role = by.roles().stream().max(Role::compareTo).map(Role::name).orElse("");
        entries.add(
                new AuditEntity(ids.next(), clock.instant().truncatedTo(ChronoUnit.MILLIS), by.account(), role, deed));
    }

    @Override
    public Slice<AuditEntry> aboutViewer(Optional<String> after, int limit, Viewer viewer) {
        AccountId own = viewer.account()
                .orElseThrow(() -> new ForbiddenException("privacy.forbidden", "Only for who has an account"));
        return slice(() -> entries.about(own, after, Math.min(limit, MOST_IN_A_LIST)));
    }

    @Override
    public Slice<AuditEntry> newest(Optional<String> after, int limit, Viewer viewer) {
        if (!viewer.has(Role.OPERATOR)) {
            throw new ForbiddenException("privacy.audit.forbidden", "The audit trail is for operators");
        }
        return slice(() -> entries.newest(after, Math.min(limit, MOST_IN_A_LIST)));
    }

    private static Slice<AuditEntry> slice(Supplier<Slice<AuditEntry>> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("privacy.cursor.invalid", "This is not a place in the list");
        }
    }
}
