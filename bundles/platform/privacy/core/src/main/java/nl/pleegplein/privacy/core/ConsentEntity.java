package nl.pleegplein.privacy.core;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.privacy.api.Consent;
import nl.pleegplein.privacy.api.Purpose;
import nl.pleegplein.privacy.api.Wording;

@Entity
@Table(name = "privacy_consent")
class ConsentEntity {
    private static final int LONGEST = 1000;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "account")
    private UUID account;

    private String purpose;
    private int version;

    @Column(name = "what_nl")
    private String dutch;

    @Column(name = "what_en")
    private String english;

    private Instant given;
    private Instant withdrawn;

    protected ConsentEntity() {}

    ConsentEntity(UUID id, AccountId account, Purpose purpose, Instant now) {
        this.id = id;
        this.account = account.value();
        this.purpose = purpose.id();
        this.version = purpose.version();
        this.dutch = shortened(purpose.what().dutch());
        this.english = shortened(purpose.what().english());
        this.given = now;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    UUID id() {
        return id;
    }

    Consent toConsent() {
        return new Consent(purpose, version, new Wording(dutch, english), given, Optional.ofNullable(withdrawn));
    }
}
