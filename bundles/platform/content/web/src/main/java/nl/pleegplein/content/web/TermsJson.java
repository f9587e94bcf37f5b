package nl.pleegplein.content.web;

import java.util.List;
import java.util.Locale;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.TermKind;

/** The terms of one kind. */
record TermsJson(String kind, long revision, List<TermJson> items) {
    static TermsJson of(TermKind kind, Taxonomy taxonomy) {
        return new TermsJson(name(kind), taxonomy.revision(), TermJson.of(taxonomy.terms(kind)));
    }

    /** As in addresses: {@code pillars}. */
    static String name(TermKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "s";
    }
}
