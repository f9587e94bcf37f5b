package nl.pleegplein.privacy.core;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.privacy.api.ExportState;

@Entity
@Table(name = "privacy_export")
class ExportEntity {
    private static final int LONGEST_MISSING = 4000;

    @Id
    private UUID account;

    @Column(name = "id")
    private UUID export;

    private UUID job;
    private String language;
    private Instant asked;
    private Instant expires;
    private Instant made;
    private String file;
    private long bytes;
    private String missing;

    protected ExportEntity() {}

    StoredExport toStored() {
        return new StoredExport(
                export,
                new AccountId(account),
                Optional.ofNullable(job),
                language,
                asked,
                Optional.ofNullable(file),
                Optional.ofNullable(made).map(this::archive));
    }

    private ExportState.Archive archive(Instant when) {
        return new ExportState.Archive(bytes, when, expires, missing.lines().toList());
    }

    UUID export() {
        return export;
    }

    void doneBy(UUID newJob) {
        job = newJob;
    }

    void ready(String newFile, ExportState.Archive archive) {
        String lines = String.join("\n", archive.missing());
        file = newFile;
        made = archive.made();
        expires = archive.expires();
        bytes = archive.bytes();
        missing = lines.substring(0, Math.min(LONGEST_MISSING, lines.length()));
    }
}
