package nl.pleegplein.library.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import nl.pleegplein.library.api.Check;
import nl.pleegplein.library.api.Source;

/** Drafts to put into a library. */
final class Drafts {
    static final Check ANNA = new Check("Anna Jansen", "orthopedagoog", LocalDate.parse("2026-10-01"));
    static final Check BEN = new Check("Ben Smit", "pleegouder", LocalDate.parse("2026-10-02"));

    private Drafts() {}

    static Builder article(String slug) {
        return new Builder(slug);
    }

    static DossierDraft dossier(String slug, String... articles) {
        return new DossierDraft(new Builder(slug).item(), List.of(articles));
    }

    static final class Builder {
        private final String slug;
        private List<String> oldSlugs = List.of();
        private List<String> pillars = List.of("je-pleegkind");
        private List<String> themes = List.of("hechting");
        private List<Check> checks = List.of(ANNA, BEN);
        private Instant updated = Instant.parse("2026-11-03T00:00:00Z");
        private ItemState state = ItemState.PUBLISHED;
        private String text = "Eerst dit.\n\n## Kopje\n\nDan dat.";
        private List<Attachment> attachments = List.of();

        private Builder(String slug) {
            this.slug = slug;
        }

        Builder formerly(String... slugs) {
            oldSlugs = List.of(slugs);
            return this;
        }

        Builder pillars(String... slugs) {
            pillars = List.of(slugs);
            return this;
        }

        Builder themes(String... slugs) {
            themes = List.of(slugs);
            return this;
        }

        Builder checkedBy(Check... who) {
            checks = List.of(who);
            return this;
        }

        Builder updated(String day) {
            updated = Instant.parse(day + "T00:00:00Z");
            return this;
        }

        Builder withdrawn() {
            state = ItemState.WITHDRAWN;
            return this;
        }

        Builder text(String markdown, Attachment... shown) {
            text = markdown;
            attachments = List.of(shown);
            return this;
        }

        private ItemDraft item() {
            Instant published = Instant.parse("2026-01-02T00:00:00Z");
            return new ItemDraft(
                    slug,
                    oldSlugs,
                    "Titel " + slug,
                    "Waar " + slug + " over gaat",
                    pillars,
                    themes,
                    published,
                    updated,
                    state,
                    text,
                    attachments);
        }

        ArticleDraft draft() {
            return new ArticleDraft(
                    item(),
                    List.of("verlengde pleegzorg"),
                    List.of("netwerkpleegouder"),
                    List.of(new Source("Jeugdwet", "Overheid.nl", "https://wetten.overheid.nl/", OptionalInt.of(2015))),
                    checks,
                    LocalDate.parse("2027-11-03"));
        }
    }
}
