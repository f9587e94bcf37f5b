package nl.pleegplein.library.core.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
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
    private static final int MOST_SLUGS = 500;

    private final ItemReader reader;
    private final BiFunction<String, Collection<String>, List<Owner>> owners;
    private final String origin;
    private final List<String> notes = new ArrayList<>();

    /** @param owners what slugs of a kind lead to now, for at most 1,000 slugs */
    FolderCheck(ItemReader reader, BiFunction<String, Collection<String>, List<Owner>> owners, String origin) {
        this.reader = reader;
        this.owners = owners;
        this.origin = origin;
    }

    /** All files in their order, or fewer when {@code steps} said to stop. */
    List<CheckedFile> check(List<ListedFile> files, Steps steps) {
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
        }
        checkDoubles(checked);
        checkMembers(checked);
        noteDeadLinks(checked);
        return checked;
    }

    /** What an editor may want to know. */
    List<String> notes() {
        return notes;
    }

    private void checkOwners(Map<CheckedFile, Draft> drafts) {
        for (String kind : List.of(Library.ARTICLE, Library.DOSSIER)) {
            Map<CheckedFile, Draft> ofKind = drafts.entrySet().stream()
                    .filter(entry -> entry.getKey().file().kind().equals(kind))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Map<String, Owner> bySlug = owners(
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

    private Map<String, Owner> owners(String kind, Collection<String> slugs) {
        Map<String, Owner> bySlug = new HashMap<>();
        for (List<String> some : Chunks.of(List.copyOf(new TreeSet<>(slugs)), MOST_SLUGS)) {
            owners.apply(kind, some).forEach(owner -> bySlug.put(owner.slug(), owner));
        }
        return bySlug;
    }

    private static void checkDoubles(List<CheckedFile> files) {
        Map<String, CheckedFile> first = new HashMap<>();
        for (CheckedFile file : files) {
            claim(first, file, 1, file.file().slug());
        }
        for (CheckedFile file : files) {
            file.mentions(Mention.Kind.OLD_SLUG).forEach(old -> claim(first, file, old.line(), old.slug()));
        }
    }

    private static void claim(Map<String, CheckedFile> first, CheckedFile file, int line, String slug) {
        CheckedFile other = first.putIfAbsent(file.file().kind() + ":" + slug, file);
        if (other != null && other != file) {
            file.fault(
                    line, "slug '" + slug + "' is also used by " + other.file().name());
            other.fault(1, "slug '" + slug + "' is also used by " + file.file().name());
        }
    }

    private void checkMembers(List<CheckedFile> files) {
        Set<String> good = articleSlugs(files, false);
        Set<String> all = articleSlugs(files, true);
        Set<String> kept = owners(Library.ARTICLE, missing(files, Mention.Kind.ARTICLE_OF_DOSSIER, good))
                .keySet();
        for (CheckedFile file : files) {
            for (Mention member : file.mentions(Mention.Kind.ARTICLE_OF_DOSSIER)) {
                if (!good.contains(member.slug()) && !kept.contains(member.slug())) {
                    String why = all.contains(member.slug())
                            ? "has faults itself and is not in the library yet"
                            : "does not exist" + Nearest.hint(member.slug(), all);
                    file.fault(member.line(), "article '" + Fields.shown(member.slug()) + "' " + why);
                }
            }
        }
    }

    private void noteDeadLinks(List<CheckedFile> files) {
        Set<String> here = articleSlugs(files, true);
        Set<String> kept =
                owners(Library.ARTICLE, missing(files, Mention.Kind.LINK, here)).keySet();
        for (CheckedFile file : files) {
            for (Mention link : file.mentions(Mention.Kind.LINK)) {
                if (!here.contains(link.slug()) && !kept.contains(link.slug())) {
                    notes.add(file.file().name() + ":" + link.line() + ": link to '" + link.slug()
                            + "', which does not exist" + Nearest.hint(link.slug(), here));
                }
            }
        }
    }

    private static Set<String> articleSlugs(List<CheckedFile> files, boolean alsoFaulty) {
        Set<String> slugs = new HashSet<>();
        for (CheckedFile file : files) {
            if (file.file().kind().equals(Library.ARTICLE) && (alsoFaulty || !file.isFaulty())) {
                slugs.add(file.file().slug());
                file.mentions(Mention.Kind.OLD_SLUG).forEach(old -> slugs.add(old.slug()));
            }
        }
        return slugs;
    }

    private static Set<String> missing(List<CheckedFile> files, Mention.Kind kind, Set<String> here) {
        return files.stream()
                .flatMap(file -> file.mentions(kind).stream())
                .map(Mention::slug)
                .filter(slug -> !here.contains(slug))
                .collect(Collectors.toSet());
    }
}
