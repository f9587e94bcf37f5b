package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.accounts.api.Member;
import nl.pleegplein.mail.api.MailAddress;

@Entity
@Table(name = "accounts_account")
class AccountEntity {
    @Id
    private UUID id;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String mail;

    @Column(name = "mail_key")
    private String mailKey;

    private String password;

    @Column(name = "password_changed")
    private Instant passwordChanged;

    @Column(name = "rules_version")
    private int rulesVersion;

    @Column(name = "statement_version")
    private int statementVersion;

    private Instant agreed;

    /** Made up, to show the site. */
    private boolean sample;

    private Instant created;

    protected AccountEntity() {}

    AccountEntity(UUID id, String name, MailAddress mail, String passwordHash, Agreement agreement, Instant now) {
        this.id = id;
        this.name = name;
        this.nameKey = Names.key(name);
        this.mail = mail.value();
        this.mailKey = mail.key();
        this.password = passwordHash;
        this.passwordChanged = now;
        this.created = now;
        agree(agreement, now);
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

    void changeMail(MailAddress other) {
        mail = other.value();
        mailKey = other.key();
    }

    void agree(Agreement agreement, Instant now) {
        rulesVersion = agreement.rules();
        statementVersion = agreement.statement();
        agreed = now;
    }

    void becomeSample() {
        sample = true;
    }

    boolean isSample() {
        return sample;
    }

    Agreement agreement() {
        return new Agreement(rulesVersion, statementVersion);
    }

    Instant agreed() {
        return agreed;
    }

    Instant created() {
        return created;
    }

    Instant passwordChanged() {
        return passwordChanged;
    }

    String nameKey() {
        return nameKey;
    }

    Member toMember(Set<Role> functions) {
        return new Member(id(), name, created, functions);
    }
}
