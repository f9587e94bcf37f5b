package nl.pleegplein.web.testing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;

/** Terms as they are given. */
public record FakeTaxonomy(List<Term> all) implements Taxonomy {
    public static FakeTaxonomy usual() {
        return new FakeTaxonomy(List.of(
                term(TermKind.PILLAR, "jij-als-pleegouder", "Jij als pleegouder", "You as foster parent", "you"),
                term(TermKind.PILLAR, "je-pleegkind", "Je pleegkind", "Your foster child", "child"),
                term(TermKind.PILLAR, "ouders-en-familie", "Ouders en familie", "Parents and family", "family"),
                term(TermKind.PILLAR, "samenwerken", "Samenwerken", "Working together", "together"),
                term(TermKind.PILLAR, "regels-en-praktijk", "Regels en praktijk", "Rules and practice", "rules"),
                term(TermKind.THEME, "hechting", "Hechting", "Attachment", ""),
                term(TermKind.THEME, "gedrag", "Gedrag", "Behaviour", ""),
                term(TermKind.AUDIENCE, "pleeggrootouder", "Pleeggrootouders", "Foster grandparents", "")));
    }

    public static Term term(TermKind kind, String slug, String title, String english, String tone) {
        return new Term(
                kind,
                slug,
                title,
                english,
                "Over " + title.toLowerCase(Locale.ROOT),
                "About " + english,
                List.of(),
                tone,
                0);
    }

    @Override
    public List<Term> terms(TermKind kind) {
        return all.stream().filter(term -> term.kind() == kind).toList();
    }

    @Override
    public Optional<Term> term(TermKind kind, String slug) {
        return terms(kind).stream().filter(term -> term.slug().equals(slug)).findFirst();
    }

    @Override
    public void save(Term term, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long revision() {
        return 1;
    }
}
