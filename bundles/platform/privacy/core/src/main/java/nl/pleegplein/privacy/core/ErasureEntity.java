package nl.pleegplein.privacy.core;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.privacy.api.ErasureChoice;

@Entity
@Table(name = "privacy_erasure")
class ErasureEntity {
    @Id
    private UUID account;

    @Enumerated(EnumType.STRING)
    private ErasureChoice choice;

    private Instant asked;

    @Column(name = "code_hash")
    private String codeHash;

    protected ErasureEntity() {}

    ClosedAccount toClosed() {
        return new ClosedAccount(new AccountId(account), choice, asked);
    }

    /** Who asks twice sees the last answer. */
    void showBy(String hash) {
        codeHash = hash;
    }
}
