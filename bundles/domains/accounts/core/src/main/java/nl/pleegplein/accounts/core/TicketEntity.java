package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.mail.api.MailAddress;

/** A code that was sent by mail, and what it is good for. */
@Entity
@Table(name = "accounts_ticket")
class TicketEntity {
    enum Purpose {
        REGISTER,
        RESET
    }

    @Id
    @Column(name = "code_hash")
    private String codeHash;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String mail;
    private UUID account;
    private Instant expires;

    protected TicketEntity() {}

    TicketEntity(String code, Purpose purpose, MailAddress mail, Optional<AccountId> account, Instant expires) {
        this.codeHash = Secrets.hash(code);
        this.purpose = purpose;
        this.mail = mail.value();
        this.account = account.map(AccountId::value).orElse(null);
        this.expires = expires;
    }

    boolean isGoodFor(Purpose wanted, Instant now) {
        return purpose == wanted && now.isBefore(expires);
    }

    MailAddress mail() {
        return new MailAddress(mail);
    }

    Optional<AccountId> account() {
        return Optional.ofNullable(account).map(AccountId::new);
    }

    String codeHash() {
        return codeHash;
    }
}
