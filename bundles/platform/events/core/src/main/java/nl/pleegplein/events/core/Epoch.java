package nl.pleegplein.events.core;

import java.util.UUID;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Names this database, so that a cursor of another one is recognised. */
@Entity
@Table(name = "events_epoch")
class Epoch {
    static final int ONLY = 1;

    @Id
    private int id;

    private UUID epoch;

    protected Epoch() {}

    UUID value() {
        return epoch;
    }
}
