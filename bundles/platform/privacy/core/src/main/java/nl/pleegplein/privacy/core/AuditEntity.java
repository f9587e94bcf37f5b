package nl.pleegplein.privacy.core;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.privacy.api.AuditEntry;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.Wording;

@Entity
@Table(name = "privacy_audit")
class AuditEntity {
    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    private Instant at;
    private UUID actor;
    private String role;
    private String kind;
    private UUID subject;

    @Column(name = "what_nl")
    private String dutch;

    @Column(name = "what_en")
    private String english;

    private String reason;

    protected AuditEntity() {}

    AuditEntity(UUID id, Instant at, Optional<AccountId> by, String role, Deed deed) {
        this.id = id;
        this.at = at;
        this.actor = by.map(AccountId::value).orElse(null);
        this.role = role;
        this.kind = deed.kind();
        this.subject = deed.about().map(AccountId::value).orElse(null);
        this.dutch = deed.what().dutch();
        this.english = deed.what().english();
        this.reason = deed.reason()
                .substring(0, Math.min(LONGEST_REASON, deed.reason().length()));
    }

    AuditEntry toEntry() {
        return entry(Optional.ofNullable(actor).map(AccountId::new));
    }

    /** Without who did it. */
    AuditEntry toEntryForSubject() {
        return entry(Optional.empty());
    }

    private AuditEntry entry(Optional<AccountId> by) {
        Optional<AccountId> about = Optional.ofNullable(subject).map(AccountId::new);
        return new AuditEntry(id.toString(), at, by, role, new Deed(kind, about, new Wording(dutch, english), reason));
    }
}
