package nl.pleegplein.search.solr;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;

final class FakeTaxonomy implements Taxonomy {
    private final List<Term> terms = new CopyOnWriteArrayList<>();
    private final AtomicLong revision = new AtomicLong();

    void add(TermKind kind, String slug, String title, String... synonyms) {
        save(new Term(kind, slug, title, "", "", "", List.of(synonyms), "", 0), Viewer.system());
    }

    void remove(TermKind kind, String slug) {
        terms.removeIf(term -> term.kind() == kind && term.slug().equals(slug));
        revision.incrementAndGet();
    }

    @Override
    public List<Term> terms(TermKind kind) {
        return terms.stream().filter(term -> term.kind() == kind).toList();
    }

    @Override
    public Optional<Term> term(TermKind kind, String slug) {
        return terms(kind).stream().filter(term -> term.slug().equals(slug)).findFirst();
    }

    @Override
    public void save(Term term, Viewer viewer) {
        terms.removeIf(other -> other.kind() == term.kind() && other.slug().equals(term.slug()));
        terms.add(term);
        revision.incrementAndGet();
    }

    @Override
    public long revision() {
        return revision.get();
    }
}
