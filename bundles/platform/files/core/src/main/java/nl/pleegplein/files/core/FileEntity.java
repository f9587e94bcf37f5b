package nl.pleegplein.files.core;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.files.api.FileId;
import nl.pleegplein.files.api.StoredFile;

/** Written by an insert that ignores what is there already; read by Hibernate. */
@Entity
@Table(name = "files_file")
class FileEntity {
    @Id
    private UUID id;

    @Column(name = "owner_kind")
    private String ownerKind;

    @Column(name = "owner_id")
    private String ownerId;

    private String name;
    private String type;
    private long size;
    private String sha256;
    private int width;
    private int height;
    private Instant created;

    protected FileEntity() {}

    StoredFile toFile() {
        return new StoredFile(
                new FileId(id), new ContentRef(ownerKind, ownerId), name, type, size, sha256, width, height, created);
    }
}
