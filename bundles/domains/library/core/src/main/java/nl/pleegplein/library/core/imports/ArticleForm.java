package nl.pleegplein.library.core.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.library.api.Check;
import nl.pleegplein.library.api.Source;
import nl.pleegplein.library.core.ArticleDraft;
import nl.pleegplein.library.core.ItemDraft;

/** The fields of an article. */
final class ArticleForm {
    private static final Set<String> KEYS =
            union(ItemForm.KEYS, "keywords", "audiences", "sources", "referents", "review-by");
    private static final Set<String> SOURCE_KEYS = Set.of("title", "publisher", "url", "year");
    private static final Set<String> REFERENT_KEYS = Set.of("name", "role", "checked");
    private static final int MOST_KEYWORDS = 20;
    private static final int MAX_KEYWORD = 60;
    private static final int MOST_SOURCES = 50;
    private static final int MOST_REFERENTS = 20;
    private static final int OLDEST_YEAR = 1000;

    private final Reading reading;
    private final Fields fields;

    private ArticleForm(Reading reading, Fields fields) {
        this.reading = reading;
        this.fields = fields;
    }

    static Optional<ArticleDraft> read(Reading reading) {
        return FrontMatter.read(reading.text().frontMatter(), KEYS, reading.faults())
                .flatMap(fields -> new ArticleForm(reading, fields).draft());
    }

    private Optional<ArticleDraft> draft() {
        ItemForm shared = new ItemForm(reading, fields);
        ItemDraft item = shared.draft();
        List<String> keywords = fields.list("keywords", MOST_KEYWORDS, MAX_KEYWORD).stream()
                .map(Scalar::value)
                .toList();
        List<String> audiences = shared.terms("audiences", TermKind.AUDIENCE, MOST_KEYWORDS);
        List<Source> sources = sources();
        List<Check> checks = checks(shared);
        LocalDate updated = LocalDate.ofInstant(item.updated(), ZoneOffset.UTC);
        LocalDate reviewBy = fields.date("review-by").orElse(updated.plusYears(1));
        if (reviewBy.isBefore(updated)) {
            reading.faults().add(fields.line("review-by"), "review-by is before updated");
        }
        return reading.faults().isEmpty()
                ? Optional.of(new ArticleDraft(item, keywords, audiences, sources, checks, reviewBy))
                : Optional.empty();
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (Fields source : fields.groups("sources", SOURCE_KEYS, MOST_SOURCES)) {
            String url = source.required("url", 1000);
            if (!url.isEmpty() && !isWebAddress(url)) {
                reading.faults()
                        .add(source.line("url"), "'" + Fields.shown(url) + "' is no address with http or https");
            }
            sources.add(
                    new Source(source.required("title", 300), source.required("publisher", 200), url, year(source)));
        }
        if (sources.isEmpty()) {
            reading.faults().add(fields.line("sources"), "at least one source is needed");
        }
        return sources;
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private OptionalInt year(Fields source) {
        Optional<Scalar> year = source.optional("year", 10);
        if (year.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(year.get().value());
            if (number >= OLDEST_YEAR && number <= 9999) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // Told below, as a number that is no year is.
        }
        reading.faults().add(year.get().line(), "'" + Fields.shown(year.get().value()) + "' is no year");
        return OptionalInt.empty();
    }

    private List<Check> checks(ItemForm shared) {
        List<Check> checks = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Fields referent : fields.groups("referents", REFERENT_KEYS, MOST_REFERENTS)) {
            String name = referent.required("name", 120);
            String role = referent.required("role", 80);
            if (!seen.add(name + "\n" + role)) {
                reading.faults().add(referent.line(), "this referent stands here twice");
            }
            checks.add(new Check(name, role, shared.pastDate("checked", referent)));
        }
        if (checks.isEmpty()) {
            reading.faults().add(fields.line("referents"), "at least one referent is needed");
        }
        return checks;
    }

    private static Set<String> union(List<String> shared, String... own) {
        Set<String> all = new HashSet<>(shared);
        all.addAll(List.of(own));
        return Set.copyOf(all);
    }
}
