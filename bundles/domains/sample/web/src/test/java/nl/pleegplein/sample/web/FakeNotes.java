package nl.pleegplein.sample.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.sample.api.NewNote;
import nl.pleegplein.sample.api.Note;
import nl.pleegplein.sample.api.Notes;

/** Notes in memory, oldest first; the cursor is a number. */
public final class FakeNotes implements Notes {
    private final List<Note> all = new ArrayList<>();

    @Override
    public Optional<Note> find(String slug, Viewer viewer) {
        return all.stream().filter(note -> note.slug().equals(slug)).findFirst();
    }

    @Override
    public Slice<Note> newest(Optional<String> after, int limit, Viewer viewer) {
        int from = after.map(Integer::parseInt).orElse(0);
        int to = Math.min(all.size(), from + limit);
        return new Slice<>(all.subList(from, to), to < all.size() ? Optional.of("" + to) : Optional.empty());
    }

    @Override
    public Note add(NewNote note, Viewer viewer) {
        if (!mayAdd(viewer)) {
            throw new ForbiddenException("sample.forbidden", "Only operators add notes");
        }
        Note added = new Note(
                new UUID(1, all.size()),
                note.slug(),
                note.title(),
                note.text(),
                note.tags(),
                Instant.parse("2026-11-20T09:00:00Z"));
        all.add(added);
        return added;
    }
}
