package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.mail.api.MailAddress;

/** That an account asked for another address, and at which ends that was confirmed. */
@Entity
@Table(name = "accounts_mail_change")
class MailChangeEntity {
    @Id
    private UUID account;

    private String mail;

    @Column(name = "old_hash")
    private String oldHash;

    @Column(name = "new_hash")
    private String newHash;

    @Column(name = "old_done")
    private boolean oldDone;

    @Column(name = "new_done")
    private boolean newDone;

    private Instant expires;

    protected MailChangeEntity() {}

    MailChangeEntity(AccountId account, MailAddress mail, String oldCode, String newCode, Instant expires) {
        this.account = account.value();
        this.mail = mail.value();
        this.oldHash = Secrets.hash(oldCode);
        this.newHash = Secrets.hash(newCode);
        this.expires = expires;
    }

    AccountId account() {
        return new AccountId(account);
    }

    MailAddress mail() {
        return new MailAddress(mail);
    }

    boolean lasts(Instant now) {
        return now.isBefore(expires);
    }

    /** Whether both ends have confirmed it now. */
    boolean confirm(String code) {
        String hash = Secrets.hash(code);
        oldDone |= hash.equals(oldHash);
        newDone |= hash.equals(newHash);
        return oldDone && newDone;
    }
}
