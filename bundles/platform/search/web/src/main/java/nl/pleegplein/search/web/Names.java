package nl.pleegplein.search.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;

/** What kinds and terms are called, as far as they are there now. */
final class Names {
    private final ContentCatalogue catalogue;
    private final Taxonomy taxonomy;

    Names(ContentCatalogue catalogue, Taxonomy taxonomy) {
        this.catalogue = catalogue;
        this.taxonomy = taxonomy;
    }

    /** The name of a value that can be narrowed by, or empty when there is no such value. */
    Optional<String> of(Narrowing narrowing, String value, Locale locale) {
        return switch (narrowing) {
            case KIND -> kind(value, locale).map(Names::capitalized);
            case PILLAR -> title(TermKind.PILLAR, value, locale);
            case THEME -> title(TermKind.THEME, value, locale);
            case AUDIENCE -> title(TermKind.AUDIENCE, value, locale);
        };
    }

    /** What one item of a kind is called inside a sentence. */
    Optional<String> kind(String kind, Locale locale) {
        return catalogue.source(kind).map(source -> source.label(locale));
    }

    Optional<Term> pillar(String slug) {
        return taxonomy.term(TermKind.PILLAR, slug);
    }

    List<Term> themes() {
        return taxonomy.terms(TermKind.THEME);
    }

    private Optional<String> title(TermKind kind, String slug, Locale locale) {
        return taxonomy.term(kind, slug).map(term -> term.title(locale));
    }

    private static String capitalized(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
