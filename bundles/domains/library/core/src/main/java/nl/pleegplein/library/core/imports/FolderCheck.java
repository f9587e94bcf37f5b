package nl.pleegplein.library.core.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.core.Chunks;
import nl.pleegplein.library.core.Claim;
import nl.pleegplein.library.core.Draft;
import nl.pleegplein.library.core.Owner;
import nl.pleegplein.library.core.Provenance;

/** Reads all files of a folder once and says what is wrong with each, alone and beside the others. */
final class FolderCheck {
    private static final int ASKED_TOGETHER = 200;

    private final ItemReader reader;
    private final ReadyFiles ready;
    private final SlugOwners owners;
    private final String origin;
    private final Steps steps;
    private final Failures failures = new Failures();
    private final Notes notes = new Notes();

    FolderCheck(ItemReader reader, ReadyFiles ready, SlugOwners owners, String origin, Steps steps) {
        this.reader = reader;
        this.ready = ready;
        this.owners = owners;
        this.origin = origin;
        this.steps = steps;
    }

    /** All files in their order; what was found is of no use when it was told to stop. */
    List<CheckedFile> check(List<ListedFile> files) {
        List<CheckedFile> checked = new ArrayList<>();
        for (List<ListedFile> some : Chunks.of(files, ASKED_TOGETHER)) {
            Map<CheckedFile, Draft> drafts = new LinkedHashMap<>();
            for (ListedFile file : some) {
                ReadFile read = reader.read(file);
                CheckedFile one = new CheckedFile(read);
                checked.add(one);
                notes.addAll(read.notes());
                read.draft().ifPresent(draft -> drafts.put(one, draft));
                if (!steps.done()) {
                    return checked;
                }
            }
            checkOwners(drafts);
            checkMedia(drafts);
        }
        new FolderLinks(checked, owners, steps, notes).check();
        return checked;
    }

    /** What an editor may want to know. */
    List<String> notes() {
        return notes.told();
    }

    private void checkOwners(Map<CheckedFile, Draft> drafts) {
        for (String kind : List.of(Library.ARTICLE, Library.DOSSIER)) {
            Map<CheckedFile, Draft> ofKind = drafts.entrySet().stream()
                    .filter(entry -> entry.getKey().file().kind().equals(kind))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Map<String, Owner> bySlug = owners.of(
                    kind,
                    ofKind.values().stream()
                            .flatMap(draft -> draft.item().slugs().stream())
                            .toList());
            ofKind.forEach((file, draft) -> {
                List<Owner> own = draft.item().slugs().stream()
                        .filter(bySlug::containsKey)
                        .map(bySlug::get)
                        .toList();
                Claim claim = Claim.of(draft.item(), own, new Provenance(origin, file.hash()));
                claim.conflict().ifPresent(why -> file.fault(1, why));
                if (claim.unchanged()) {
                    file.markUnchanged();
                }
            });
        }
    }

    /** Pictures are decoded before anything goes in; those of files that have not changed were once. */
    private void checkMedia(Map<CheckedFile, Draft> drafts) {
        drafts.forEach((file, draft) -> {
            if (!file.isFaulty() && !file.isUnchanged() && steps.mayGoOn()) {
                checkMedia(file, draft);
            }
        });
    }

    private void checkMedia(CheckedFile file, Draft draft) {
        try {
            ready.of(draft.item().attachments(), file);
            failures.none();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failures.add(file.file().name(), e);
            file.fault(1, "one of its files could not be looked at; the log says why");
        }
    }
}
