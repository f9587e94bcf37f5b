package nl.pleegplein.persistence.testing;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

@Entity
@Table(name = "notes_note")
class NoteEntity {
    @Id
    UUID id;

    @Column(name = "author_id")
    UUID author;

    String title;

    String body;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;

    protected NoteEntity() {}

    NoteEntity(UUID id, UUID author, String title, String body, Instant createdAt) {
        this.id = id;
        this.author = author;
        this.title = title;
        this.body = body;
        this.createdAt = createdAt;
    }
}
