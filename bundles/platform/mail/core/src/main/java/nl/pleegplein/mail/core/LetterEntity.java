package nl.pleegplein.mail.core;

import java.time.Duration;
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
import nl.pleegplein.mail.api.OutgoingMail;
import nl.pleegplein.mail.api.OutgoingMail.State;

@Entity
@Table(name = "mail_letter")
class LetterEntity {
    private static final int LONGEST_TROUBLE = 300;

    @Id
    private UUID id;

    private String kind;

    private UUID account;

    private String address;
    private String subject;
    private String plain;
    private String html;
    private Instant created;

    @Enumerated(EnumType.STRING)
    private State state;

    private int tries;
    private String trouble;
    private Instant due;

    @Column(name = "ended")
    private Instant ended;

    private UUID holder;

    @Column(name = "held_until")
    private Instant heldUntil;

    protected LetterEntity() {}

    LetterEntity(UUID id, String kind, Optional<UUID> account, String address, Rendered words, Instant now) {
        this.id = id;
        this.kind = kind;
        this.account = account.orElse(null);
        this.address = address;
        this.subject = words.subject();
        this.plain = words.plain();
        this.html = words.html();
        this.created = now;
        this.state = State.WAITING;
        this.trouble = "";
        this.due = now;
    }

    UUID id() {
        return id;
    }

    /** What is to be sent; only while it has not been. */
    Letter toLetter() {
        return new Letter(id, address, new Rendered(subject, plain, html), created, tries);
    }

    OutgoingMail toOutgoing() {
        return new OutgoingMail(
                id.toString(),
                kind,
                Optional.ofNullable(account).map(AccountId::new),
                Optional.ofNullable(address),
                Optional.ofNullable(subject).orElse(""),
                Optional.ofNullable(plain).orElse(""),
                created,
                state,
                tries,
                trouble,
                Optional.ofNullable(due));
    }

    Instant created() {
        return created;
    }

    String kind() {
        return kind;
    }

    /** Nothing of it is kept but that there was one. */
    void sent(Instant now) {
        end(State.SENT, now);
        tries++;
        trouble = "";
        address = null;
        subject = null;
        plain = null;
        html = null;
    }

    void failed(String why, Instant now) {
        end(State.FAILED, now);
        tries++;
        trouble = shortened(why);
    }

    void postpone(String why, Instant now, Duration pause) {
        tries++;
        trouble = shortened(why);
        due = now.plus(pause);
        letGo();
    }

    void tryAgain(Instant now) {
        state = State.WAITING;
        due = now;
        ended = null;
    }

    private void end(State how, Instant now) {
        state = how;
        due = null;
        ended = now;
        letGo();
    }

    private void letGo() {
        holder = null;
        heldUntil = null;
    }

    boolean isHeldBy(UUID somebody) {
        return somebody.equals(holder);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TROUBLE ? text : text.substring(0, LONGEST_TROUBLE);
    }
}
