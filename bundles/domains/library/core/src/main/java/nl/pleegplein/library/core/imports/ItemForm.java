package nl.pleegplein.library.core.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.library.core.ItemDraft;
import nl.pleegplein.library.core.ItemState;
import nl.pleegplein.library.core.Slugs;

/** The fields that articles and dossiers share. */
final class ItemForm {
    static final List<String> KEYS =
            List.of("title", "summary", "pillars", "themes", "published", "updated", "old-slugs", "state");
    private static final int MAX_TITLE = 120;
    private static final int MAX_SUMMARY = 400;
    private static final int MOST_PILLARS = 5;
    private static final int MOST_TERMS = 20;
    private static final int MOST_OLD_SLUGS = 20;

    private final Reading reading;
    private final Fields fields;

    ItemForm(Reading reading, Fields fields) {
        this.reading = reading;
        this.fields = fields;
    }

    /** What the file says; to be used only when there are no faults. */
    ItemDraft draft() {
        String title = fields.required("title", MAX_TITLE);
        String summary = fields.required("summary", MAX_SUMMARY);
        List<String> pillars = terms("pillars", TermKind.PILLAR, MOST_PILLARS);
        if (pillars.isEmpty()) {
            reading.faults().add(fields.line("pillars"), "at least one pillar is needed");
        }
        List<String> themes = terms("themes", TermKind.THEME, MOST_TERMS);
        LocalDate published = pastDate("published");
        LocalDate updated = pastDate("updated");
        if (updated.isBefore(published)) {
            reading.faults().add(fields.line("updated"), "updated is before published");
        }
        return new ItemDraft(
                reading.file().slug(),
                oldSlugs(),
                title,
                summary,
                pillars,
                themes,
                at(published),
                at(updated),
                state(),
                reading.text().body(),
                reading.attachments());
    }

    /** Terms that stand in the taxonomy. */
    List<String> terms(String key, TermKind kind, int most) {
        List<String> slugs = new ArrayList<>();
        for (Scalar scalar : fields.list(key, most, Slugs.MAX_LENGTH)) {
            if (reading.terms().of(kind).contains(scalar.value())) {
                slugs.add(scalar.value());
            } else {
                String what = key.substring(0, key.length() - 1) + " '" + Fields.shown(scalar.value()) + "'";
                reading.faults()
                        .add(
                                scalar.line(),
                                what + " does not exist"
                                        + Nearest.hint(
                                                scalar.value(), reading.terms().of(kind)));
            }
        }
        return slugs;
    }

    private LocalDate pastDate(String key) {
        return pastDate(key, fields);
    }

    /** A date that has been; tomorrow is only noted, since it is that already somewhere. */
    LocalDate pastDate(String key, Fields from) {
        Optional<LocalDate> date = from.requiredDate(key);
        date.filter(reading.today()::isBefore).ifPresent(future -> {
            String what = key + " " + future + " is in the future";
            if (future.isAfter(reading.today().plusDays(1))) {
                reading.faults().add(from.line(key), what);
            } else {
                reading.notes().accept(what);
            }
        });
        return date.orElse(reading.today());
    }

    private List<String> oldSlugs() {
        List<String> slugs = new ArrayList<>();
        for (Scalar scalar : fields.list("old-slugs", MOST_OLD_SLUGS, Slugs.MAX_LENGTH)) {
            if (!Slugs.isSlug(scalar.value())
                    || scalar.value().equals(reading.file().slug())) {
                reading.faults().add(scalar.line(), "'" + Fields.shown(scalar.value()) + "' cannot be an old slug");
            } else {
                slugs.add(scalar.value());
                reading.mentions().add(new Mention(Mention.Kind.OLD_SLUG, scalar.line(), scalar.value()));
            }
        }
        return slugs;
    }

    private ItemState state() {
        Optional<Scalar> state = fields.optional("state", MAX_TITLE);
        if (state.isEmpty() || state.get().value().equals("published")) {
            return ItemState.PUBLISHED;
        }
        if (!state.get().value().equals("withdrawn")) {
            reading.faults().add(state.get().line(), "state is either 'published' or 'withdrawn'");
        }
        return ItemState.WITHDRAWN;
    }

    /** The first moment of the day in UTC, which is the same day in the Netherlands. */
    private static Instant at(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
