package nl.pleegplein.privacy.core;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ErasureState;
import nl.pleegplein.privacy.api.Wording;

@Entity
@Table(name = "privacy_task")
@IdClass(TaskEntity.Key.class)
class TaskEntity {
    @Id
    private UUID account;

    @Id
    private String domain;

    @Column(name = "since")
    private Instant since;

    @Column(name = "due")
    private Instant due;

    private int tries;
    private UUID holder;

    @Column(name = "held_until")
    private Instant heldUntil;

    private Instant done;
    private long removed;
    private long nameless;

    protected TaskEntity() {}

    Key key() {
        return new Key(account, domain);
    }

    Task toTask(ErasureChoice choice) {
        return new Task(new AccountId(account), domain, choice, tries);
    }

    ErasureState.Part toPart(Wording title) {
        Optional<Instant> when = Optional.ofNullable(done);
        return new ErasureState.Part(domain, title, when, when.map(time -> new ErasureReceipt(removed, nameless)));
    }

    String domain() {
        return domain;
    }

    boolean isHeldBy(UUID somebody) {
        return somebody.equals(holder) && heldUntil != null;
    }

    void done(ErasureReceipt receipt, Instant now) {
        done = now;
        removed = receipt.removed();
        nameless = receipt.madeNameless();
        due = null;
        letGo();
    }

    void postpone(Instant until) {
        tries++;
        due = until;
        letGo();
    }

    private void letGo() {
        holder = null;
        heldUntil = null;
    }

    /** What tells one from another. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID account;
        private String domain;

        Key() {}

        Key(UUID account, String domain) {
            this.account = account;
            this.domain = domain;
        }

        UUID account() {
            return account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && account.equals(key.account) && domain.equals(key.domain);
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, domain);
        }
    }
}
