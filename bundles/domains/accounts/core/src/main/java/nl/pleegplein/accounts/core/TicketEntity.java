package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.mail.api.MailAddress;

/** A code that was given to somebody, and what it is good for. */
@Entity
@Table(name = "accounts_ticket")
class TicketEntity {
    enum Purpose {
        REGISTER,
        RESET,
        /** The password was right, and more is needed. */
        SIGN_IN,
        /** Another place knew who it is, and more is needed. */
        OUTSIDE,
        /** The same, and that place has asked for a second factor. */
        OUTSIDE_STRONG,
        /** The password was typed in a session, which may link the account to another place. */
        OUTSIDE_LINK,
        /** Whoever has it becomes operator. */
        OPERATOR
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

    private TicketEntity(String code, Purpose purpose, Instant expires) {
        this.codeHash = Secrets.hash(code);
        this.purpose = purpose;
        this.expires = expires;
    }

    /** For who wants an account, by their address. */
    static TicketEntity register(String code, MailAddress mail, Instant expires) {
        TicketEntity ticket = new TicketEntity(code, Purpose.REGISTER, expires);
        ticket.mail = mail.value();
        return ticket;
    }

    /** For an account. */
    static TicketEntity of(AccountId account, String code, Purpose purpose, Instant expires) {
        TicketEntity ticket = new TicketEntity(code, purpose, expires);
        ticket.account = account.value();
        return ticket;
    }

    static TicketEntity operator(String code, Instant expires) {
        return new TicketEntity(code, Purpose.OPERATOR, expires);
    }

    boolean isGoodFor(Set<Purpose> wanted, Instant now) {
        return wanted.contains(purpose) && now.isBefore(expires);
    }

    Purpose purpose() {
        return purpose;
    }

    /** The address that wants an account. */
    Optional<MailAddress> mail() {
        return Optional.ofNullable(mail).map(MailAddress::new);
    }

    Optional<AccountId> account() {
        return Optional.ofNullable(account).map(AccountId::new);
    }

    String codeHash() {
        return codeHash;
    }
}
