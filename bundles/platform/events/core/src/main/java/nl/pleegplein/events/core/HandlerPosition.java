package nl.pleegplein.events.core;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Up to where a handler has had the events of one partition. */
@Entity
@Table(name = "events_position")
class HandlerPosition {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // queries read it
    private String handler;

    @Column(name = "partition_no")
    private int partition;

    private long position;

    protected HandlerPosition() {}

    HandlerPosition(UUID id, String handler, int partition, long position) {
        this.id = id;
        this.handler = handler;
        this.partition = partition;
        this.position = position;
    }

    int partition() {
        return partition;
    }

    long position() {
        return position;
    }
}
