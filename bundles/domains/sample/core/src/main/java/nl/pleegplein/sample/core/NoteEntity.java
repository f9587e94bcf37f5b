package nl.pleegplein.sample.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.sample.api.Note;
import nl.pleegplein.sample.api.Notes;

@Entity
@Table(name = "sample_note")
class NoteEntity {
    /** Nothing changes a note. */
    static final long REVISION = 1;

    private static final int LONGEST_SUMMARY = 300;

    @Id
    private UUID id;

    private String slug;
    private String title;
    private String text;
    private Instant created;

    /** Read when it is asked for, which is inside the transaction or not at all. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "sample_note_tag", joinColumns = @JoinColumn(name = "note_id"))
    @OrderColumn(name = "position")
    @Column(name = "tag")
    private List<String> tags = new ArrayList<>();

    protected NoteEntity() {}

    void tag(List<String> words) {
        tags.addAll(words);
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    ContentRef ref() {
        return new ContentRef(Notes.NOTE, id.toString());
    }

    Note toNote() {
        return new Note(id, slug, title, text, tags, created);
    }

    /** The note as the platform sees it. */
    ContentItem toContentItem() {
        return new ContentItem(
                ref(),
                toNote().path(),
                title,
                summary(),
                "nl",
                Set.of(Readers.PUBLIC),
                List.of(),
                List.of(),
                tags,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                created,
                created,
                REVISION);
    }

    /** The first characters of the text in one line. */
    private String summary() {
        return text.strip()
                .replaceAll("\\s+", " ")
                .codePoints()
                .limit(LONGEST_SUMMARY)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
