package nl.pleegplein.library.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.library.api.Article;
import nl.pleegplein.library.api.ArticleFilter;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.library.api.Dossier;
import nl.pleegplein.library.api.Found;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.persistence.api.Slice;

/** A library in memory; its cursors are numbers. */
public final class FakeLibrary implements Library {
    private final Map<String, Found<Article>> articles = new HashMap<>();
    private final Map<String, Found<Dossier>> dossiers = new HashMap<>();
    private final List<Card> articleCards = new ArrayList<>();
    private final List<Card> dossierCards = new ArrayList<>();

    public FakeLibrary with(Article article) {
        articles.put(article.slug(), new Found.Here<>(article));
        return this;
    }

    public FakeLibrary with(Dossier dossier) {
        dossiers.put(dossier.slug(), new Found.Here<>(dossier));
        return this;
    }

    public FakeLibrary with(Card card) {
        (card.kind().equals(ARTICLE) ? articleCards : dossierCards).add(card);
        return this;
    }

    public FakeLibrary moved(String slug, String path) {
        articles.put(slug, new Found.Moved<>(path));
        return this;
    }

    public FakeLibrary withdrawn(String slug) {
        articles.put(slug, new Found.Withdrawn<>());
        return this;
    }

    @Override
    public Found<Article> article(String slug, Viewer viewer) {
        return articles.getOrDefault(slug, new Found.Unknown<>());
    }

    @Override
    public Found<Dossier> dossier(String slug, Viewer viewer) {
        return dossiers.getOrDefault(slug, new Found.Unknown<>());
    }

    @Override
    public Slice<Card> articles(ArticleFilter filter, Optional<String> after, int limit, Viewer viewer) {
        return slice(articleCards, fits(filter.pillar(), filter.theme()), after, limit);
    }

    @Override
    public Slice<Card> dossiers(ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
        return slice(dossierCards, fits(filter.pillar(), filter.theme()), after, limit);
    }

    @Override
    public Map<String, Long> countsByPillar(Viewer viewer) {
        return counts(Card::pillars);
    }

    @Override
    public Map<String, Long> countsByTheme(Viewer viewer) {
        return counts(Card::themes);
    }

    @Override
    public List<Card> cards(List<String> ids, Viewer viewer) {
        return articleCards.stream().filter(card -> ids.contains(card.id())).toList();
    }

    private Map<String, Long> counts(Function<Card, List<String>> slugs) {
        return articleCards.stream()
                .flatMap(card -> slugs.apply(card).stream())
                .collect(Collectors.groupingBy(slug -> slug, Collectors.counting()));
    }

    private static Predicate<Card> fits(Optional<String> pillar, Optional<String> theme) {
        return card -> pillar.map(card.pillars()::contains).orElse(true)
                && theme.map(card.themes()::contains).orElse(true);
    }

    private static Slice<Card> slice(List<Card> all, Predicate<Card> fits, Optional<String> after, int limit) {
        int from = after.map(Integer::parseInt).orElse(0);
        List<Card> fitting = all.stream().filter(fits).toList();
        int to = Math.min(fitting.size(), from + limit);
        return new Slice<>(fitting.subList(from, to), to < fitting.size() ? Optional.of("" + to) : Optional.empty());
    }
}
