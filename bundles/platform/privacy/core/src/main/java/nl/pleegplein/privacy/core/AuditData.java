package nl.pleegplein.privacy.core;

import java.util.Map;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.privacy.api.AuditEntry;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Subject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What others did with somebody's data. It stays when the account goes, until its term is over, as it accounts for what they
 * did; by then the id is that of nobody (GDPR, article 17, paragraph 3, b and e).
 */
@Component(property = PersonalDataSource.DOMAIN + "=privacy")
public final class AuditData implements PersonalDataSource {
    private static final int AT_ONCE = 100;

    private final AuditRepository entries;

    @Activate
    public AuditData(@Reference AuditRepository entries) {
        this.entries = entries;
    }

    @Override
    public void export(Subject subject, ExportWriter writer) {
        if (subject instanceof Subject.Account account) {
            Optional<String> place = Optional.empty();
            do {
                place = export(account.id(), place, writer);
            } while (place.isPresent());
        }
    }

    private Optional<String> export(AccountId account, Optional<String> from, ExportWriter writer) {
        Slice<AuditEntry> slice = entries.about(account, from, AT_ONCE);
        slice.items()
                .forEach(entry -> writer.record(
                        "audit",
                        Map.of(
                                "at", entry.at(),
                                "as", entry.as(),
                                "kind", entry.deed().kind(),
                                "what", entry.deed().what().dutch(),
                                "reason", entry.deed().reason())));
        return slice.next();
    }

    @Override
    public ErasureReceipt erase(Subject subject, ErasureChoice choice) {
        return new ErasureReceipt(0, 0);
    }
}
