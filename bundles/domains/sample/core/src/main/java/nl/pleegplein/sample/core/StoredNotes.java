package nl.pleegplein.sample.core;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.events.api.Events;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.sample.api.NewNote;
import nl.pleegplein.sample.api.Note;
import nl.pleegplein.sample.api.Notes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notes as they stand in the database. Decides who may do what. */
@Component
public final class StoredNotes implements Notes {
    private static final int MOST_IN_A_LIST = 100;
    private static final Set<String> EVERYONE = Set.of(Readers.PUBLIC);

    private final NoteRepository repository;
    private final Events events;
    private final Ids ids;
    private final Retries retries;
    private final Clock clock;

    @Activate
    public StoredNotes(
            @Reference NoteRepository repository,
            @Reference Events events,
            @Reference Ids ids,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.repository = repository;
        this.events = events;
        this.ids = ids;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Optional<Note> find(String slug, Viewer viewer) {
        if (!NoteRules.isSlug(slug) || !viewer.mayRead(EVERYONE)) {
            return Optional.empty();
        }
        return repository.inOneTransaction(() -> repository.find(slug).map(NoteEntity::toNote));
    }

    @Override
    public Slice<Note> newest(Optional<String> after, int limit, Viewer viewer) {
        if (!viewer.mayRead(EVERYONE)) {
            return Slice.empty();
        }
        return repository.newest(after, Math.min(limit, MOST_IN_A_LIST)).map(NoteEntity::toNote);
    }

    @Override
    public Note add(NewNote note, Viewer viewer) {
        if (!mayAdd(viewer)) {
            throw new ForbiddenException("sample.forbidden", "Only operators add notes");
        }
        NoteRules.check(note);
        // The note and the word that it is there, or neither.
        return retries.retrying(() -> repository.inOneTransaction(() -> addAndTell(note)));
    }

    private Note addAndTell(NewNote note) {
        NoteEntity added = repository
                .add(ids.next(), note, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .orElseThrow(
                        () -> new ConflictException("sample.slug.taken", "Another note has this slug", note.slug()));
        events.publish(new DomainEvent(Notes.NOTE + ".added", added.ref(), NoteEntity.REVISION, Optional.empty()));
        return added.toNote();
    }
}
