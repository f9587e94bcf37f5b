package nl.pleegplein.library.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.library.web.view.ArticleList;
import nl.pleegplein.library.web.view.ArticleRow;
import nl.pleegplein.library.web.view.Cover;
import nl.pleegplein.library.web.view.DossierTile;
import nl.pleegplein.library.web.view.Labels;
import nl.pleegplein.library.web.view.PillarTile;
import nl.pleegplein.library.web.view.ThemeCount;
import nl.pleegplein.library.web.view.TitledLink;
import nl.pleegplein.persistence.api.Slice;

/** Turns what the library knows into what its lists show. A slug that the taxonomy does not know is left out. */
final class Presenter {
    private final Taxonomy taxonomy;

    Presenter(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    Labels labels(List<String> pillars, List<String> themes, Locale locale) {
        Optional<Term> pillar = pillars.stream().findFirst().flatMap(slug -> taxonomy.term(TermKind.PILLAR, slug));
        Stream<TitledLink> pillarLink =
                pillar.stream().map(term -> new TitledLink(term.title(locale), Paths.pillar(term.slug())));
        Stream<TitledLink> themeLinks =
                terms(TermKind.THEME, themes).map(term -> new TitledLink(term.title(locale), Paths.theme(term.slug())));
        return new Labels(
                pillar.map(Term::tone).orElse(""),
                Stream.concat(pillarLink, themeLinks).toList());
    }

    List<String> audiences(List<String> slugs, Locale locale) {
        return terms(TermKind.AUDIENCE, slugs).map(term -> term.title(locale)).toList();
    }

    ArticleRow row(Card card, Locale locale) {
        return new ArticleRow(
                labels(card.pillars(), List.of(), locale),
                card.path(),
                card.title(),
                card.summary(),
                card.minutes(),
                card.checks(),
                SiteDates.day(card.updated()),
                card.demonstration());
    }

    List<ArticleRow> rows(List<Card> cards, Locale locale) {
        return cards.stream().map(card -> row(card, locale)).toList();
    }

    /** @param path of the list's first page */
    ArticleList list(Slice<Card> slice, Optional<String> after, String path, Locale locale) {
        return new ArticleList(
                rows(slice.items(), locale),
                after.map(cursor -> path),
                slice.next().map(cursor -> Paths.after(path, cursor)));
    }

    List<DossierTile> tiles(List<Card> dossiers, Locale locale) {
        return dossiers.stream().map(card -> tile(card, locale)).toList();
    }

    List<PillarTile> pillars(Map<String, Long> counts, Locale locale) {
        return taxonomy.terms(TermKind.PILLAR).stream()
                .map(term -> new PillarTile(
                        term.tone(),
                        Paths.pillar(term.slug()),
                        term.title(locale),
                        term.summary(locale),
                        counts.getOrDefault(term.slug(), 0L)))
                .toList();
    }

    /** Themes that have articles. */
    List<ThemeCount> themes(Map<String, Long> counts, Locale locale) {
        return taxonomy.terms(TermKind.THEME).stream()
                .filter(term -> counts.getOrDefault(term.slug(), 0L) > 0)
                .map(term -> new ThemeCount(Paths.theme(term.slug()), term.title(locale), counts.get(term.slug())))
                .toList();
    }

    private DossierTile tile(Card card, Locale locale) {
        Labels labels = labels(card.pillars(), List.of(), locale);
        return new DossierTile(
                labels,
                Cover.of(labels.tone(), card.path()),
                card.path(),
                card.title(),
                card.summary(),
                card.checks(),
                card.minutes(),
                card.demonstration());
    }

    private Stream<Term> terms(TermKind kind, List<String> slugs) {
        return slugs.stream().flatMap(slug -> taxonomy.term(kind, slug).stream());
    }
}
