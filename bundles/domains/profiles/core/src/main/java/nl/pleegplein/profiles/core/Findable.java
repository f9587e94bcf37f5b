package nl.pleegplein.profiles.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.PublicActor;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.profiles.api.Choice;
import nl.pleegplein.profiles.api.FieldKind;
import nl.pleegplein.profiles.api.FieldValue;
import nl.pleegplein.profiles.api.Perspective;
import nl.pleegplein.profiles.api.Profile;
import nl.pleegplein.profiles.api.Visibility;

/** A page as it is found: with what the farthest of its readers sees, and nothing that some of them may not. */
final class Findable {
    private static final int LONGEST_SUMMARY = 300;

    private final Taxonomy taxonomy;

    Findable(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** The tokens of who finds such a page; empty when nobody does: contacts know each other already. */
    static Optional<Set<String>> readers(Visibility visibility) {
        return switch (visibility) {
            case EVERYONE -> Optional.of(Set.of(Readers.PUBLIC));
            case MEMBERS -> Optional.of(Set.of(Readers.MEMBERS));
            case CONTACTS, ONLY_ME -> Optional.empty();
        };
    }

    Optional<ContentChange.Present> of(ProfileEntity kept, Page page) {
        Perspective farthest = page.visibility() == Visibility.EVERYONE ? Perspective.VISITOR : Perspective.MEMBER;
        return readers(page.visibility())
                .flatMap(readers -> page.seenFrom(farthest).map(profile -> present(kept, profile, readers)));
    }

    private ContentChange.Present present(ProfileEntity kept, Profile profile, Set<String> readers) {
        List<String> themes = profile.values().stream()
                .filter(value -> value.field().kind() == FieldKind.THEMES)
                .flatMap(value -> value.values().stream())
                .toList();
        ContentItem item = new ContentItem(
                kept.ref(),
                profile.path(),
                profile.name(),
                summary(profile),
                "nl",
                readers,
                List.of(),
                themes,
                List.of(),
                List.of(),
                Optional.of(new PublicActor(
                        PublicActor.Kind.ACCOUNT, profile.account().toString())),
                Optional.empty(),
                false,
                kept.created(),
                kept.updated(),
                kept.revision());
        String text = profile.values().stream().flatMap(this::words).collect(Collectors.joining("\n"));
        return new ContentChange.Present(item, text);
    }

    /** What somebody says they are, and the like; or else how their text begins. */
    private String summary(Profile profile) {
        String facts = profile.values().stream()
                .filter(value -> !value.field().choices().isEmpty())
                .flatMap(this::words)
                .collect(Collectors.joining(" · "));
        String all = facts.isEmpty()
                ? profile.values().stream().flatMap(this::words).collect(Collectors.joining(" "))
                : facts;
        String line = all.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_SUMMARY) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_SUMMARY - 1)) ? LONGEST_SUMMARY - 1 : LONGEST_SUMMARY;
        return line.substring(0, end).strip() + "…";
    }

    private Stream<String> words(FieldValue value) {
        if (value.field().kind().isText()) {
            return value.values().stream();
        }
        return value.values().stream()
                .flatMap(id -> value
                        .field()
                        .kind()
                        .terms()
                        .map(kind -> taxonomy.term(kind, id).map(Term::title))
                        .orElseGet(() ->
                                value.field().choice(id).map(Choice::label).map(label -> label.dutch()))
                        .stream());
    }
}
