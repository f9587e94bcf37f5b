package nl.pleegplein.events.core;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.content.api.ContentRef;

/** A thing whose events wait for one handler. */
@Entity
@Table(name = "events_parked")
class ParkedRef {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // queries read it
    private String handler;

    @Column(name = "ref_kind")
    private String refKind;

    @Column(name = "ref_id")
    private String refId;

    private long position;

    private int attempts;

    @Column(name = "next_try")
    private Instant nextTry;

    private String fault;

    protected ParkedRef() {}

    ParkedRef(UUID id, String handler, ContentRef ref) {
        this.id = id;
        this.handler = handler;
        this.refKind = ref.kind();
        this.refId = ref.id();
    }

    void update(Parked parked) {
        this.position = parked.position();
        this.attempts = parked.attempts();
        this.nextTry = parked.nextTry();
        this.fault = parked.fault();
    }

    Parked toParked() {
        return new Parked(new ContentRef(refKind, refId), position, attempts, nextTry, fault);
    }
}
