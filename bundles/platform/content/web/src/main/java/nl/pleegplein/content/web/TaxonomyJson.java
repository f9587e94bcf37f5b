package nl.pleegplein.content.web;

import java.util.List;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.TermKind;

/** @param revision grows with every change */
record TaxonomyJson(
        long revision,
        List<TermJson> pillars,
        List<TermJson> themes,
        List<TermJson> keywords,
        List<TermJson> audiences) {
    static TaxonomyJson of(Taxonomy taxonomy) {
        return new TaxonomyJson(
                taxonomy.revision(),
                TermJson.of(taxonomy.terms(TermKind.PILLAR)),
                TermJson.of(taxonomy.terms(TermKind.THEME)),
                TermJson.of(taxonomy.terms(TermKind.KEYWORD)),
                TermJson.of(taxonomy.terms(TermKind.AUDIENCE)));
    }
}
