package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.accounts.api.OutsideIdentity;
import nl.pleegplein.accounts.api.OutsideLink;

/** That somebody can come in by another place. Who they are there is kept as a hash. */
@Entity
@Table(name = "accounts_outside")
class OutsideLinkEntity {
    @Id
    private UUID account;

    @Column(name = "subject_hash")
    private String subjectHash;

    private String title;
    private Instant linked;
    private Instant used;

    protected OutsideLinkEntity() {}

    OutsideLinkEntity(AccountId account, OutsideIdentity identity, String title, Instant now) {
        this.account = account.value();
        this.subjectHash = hash(identity);
        this.title = title;
        this.linked = now;
    }

    /** No issuer has a line break, so that no two of them give the same text. */
    static String hash(OutsideIdentity identity) {
        return Secrets.hash(identity.issuer() + "\n" + identity.subject());
    }

    AccountId account() {
        return new AccountId(account);
    }

    String subjectHash() {
        return subjectHash;
    }

    void use(Instant now) {
        used = now;
    }

    OutsideLink toLink() {
        return new OutsideLink(title, linked, Optional.ofNullable(used));
    }

    Instant linked() {
        return linked;
    }

    String title() {
        return title;
    }
}
