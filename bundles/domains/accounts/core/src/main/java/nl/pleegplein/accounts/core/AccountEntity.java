package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.accounts.api.Account;
import nl.pleegplein.mail.api.MailAddress;

@Entity
@Table(name = "accounts_account")
class AccountEntity {
    @Id
    private UUID id;

    private String name;
    private String mail;

    @Column(name = "mail_key")
    private String mailKey;

    private String password;

    @Column(name = "password_changed")
    private Instant passwordChanged;

    @Column(name = "rules_accepted")
    private Instant rulesAccepted;

    private Instant created;

    protected AccountEntity() {}

    AccountEntity(UUID id, String name, MailAddress mail, String passwordHash, Instant now) {
        this.id = id;
        this.name = name;
        this.mail = mail.value();
        this.mailKey = mail.key();
        this.password = passwordHash;
        this.passwordChanged = now;
        this.rulesAccepted = now;
        this.created = now;
    }

    AccountId id() {
        return new AccountId(id);
    }

    String name() {
        return name;
    }

    MailAddress mail() {
        return new MailAddress(mail);
    }

    String passwordHash() {
        return password;
    }

    void changePassword(String hash, Instant now) {
        password = hash;
        passwordChanged = now;
    }

    Account toAccount() {
        return new Account(id(), name, mail, created, passwordChanged);
    }

    Instant rulesAccepted() {
        return rulesAccepted;
    }
}
