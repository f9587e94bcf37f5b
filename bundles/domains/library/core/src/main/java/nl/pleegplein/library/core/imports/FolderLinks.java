package nl.pleegplein.library.core.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pleegplein.library.api.Library;

/** Says what is wrong between the files of a folder: slugs used twice, and names of articles that are not there. */
final class FolderLinks {
    private final List<CheckedFile> files;
    private final SlugOwners owners;
    private final Steps steps;
    private final Notes notes;

    FolderLinks(List<CheckedFile> files, SlugOwners owners, Steps steps, Notes notes) {
        this.files = files;
        this.owners = owners;
        this.steps = steps;
        this.notes = notes;
    }

    void check() {
        checkDoubles();
        Set<String> all = articleSlugs(true);
        Hints hints = new Hints(all);
        checkMembers(all, hints);
        noteDeadLinks(all, hints);
    }

    private void checkDoubles() {
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

    private void checkMembers(Set<String> all, Hints hints) {
        Set<String> good = articleSlugs(false);
        Set<String> kept = kept(Mention.Kind.ARTICLE_OF_DOSSIER, good);
        for (CheckedFile file : files) {
            for (Mention member : file.mentions(Mention.Kind.ARTICLE_OF_DOSSIER)) {
                if (!good.contains(member.slug()) && !kept.contains(member.slug()) && steps.mayGoOn()) {
                    String why = all.contains(member.slug())
                            ? "has faults itself and is not in the library yet"
                            : "does not exist" + hints.of(member.slug());
                    file.fault(member.line(), "article '" + Fields.shown(member.slug()) + "' " + why);
                }
            }
        }
    }

    private void noteDeadLinks(Set<String> here, Hints hints) {
        Set<String> kept = kept(Mention.Kind.LINK, here);
        for (CheckedFile file : files) {
            for (Mention link : file.mentions(Mention.Kind.LINK)) {
                if (!here.contains(link.slug()) && !kept.contains(link.slug()) && steps.mayGoOn()) {
                    notes.add(file.file().name() + ":" + link.line() + ": link to '" + link.slug()
                            + "', which does not exist" + hints.of(link.slug()));
                }
            }
        }
    }

    private Set<String> articleSlugs(boolean alsoFaulty) {
        Set<String> slugs = new HashSet<>();
        for (CheckedFile file : files) {
            if (file.file().kind().equals(Library.ARTICLE) && (alsoFaulty || !file.isFaulty())) {
                slugs.add(file.file().slug());
                file.mentions(Mention.Kind.OLD_SLUG).forEach(old -> slugs.add(old.slug()));
            }
        }
        return slugs;
    }

    /** Those articles that are not in the folder but in the library. */
    private Set<String> kept(Mention.Kind kind, Set<String> here) {
        Set<String> missing = files.stream()
                .flatMap(file -> file.mentions(kind).stream())
                .map(Mention::slug)
                .filter(slug -> !here.contains(slug))
                .collect(Collectors.toSet());
        return owners.of(Library.ARTICLE, missing).keySet();
    }
}
