package nl.pleegplein.search.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.search.api.SearchQuery;
import nl.pleegplein.search.api.SearchQuery.Order;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.api.SearchResult.Count;
import nl.pleegplein.search.api.SearchResult.Facet;
import nl.pleegplein.search.api.SearchResult.Hit;
import nl.pleegplein.search.web.view.FacetChoice;
import nl.pleegplein.search.web.view.FacetGroup;
import nl.pleegplein.search.web.view.HitRow;
import nl.pleegplein.search.web.view.OrderLinks;
import nl.pleegplein.search.web.view.Pages;
import nl.pleegplein.search.web.view.ResultsView;
import nl.pleegplein.search.web.view.SearchBox;
import nl.pleegplein.search.web.view.SearchBox.Kept;
import nl.pleegplein.search.web.view.TitledLink;

/** Turns what was found into what the page shows. */
final class Presenter {
    private final Names names;

    Presenter(Names names) {
        this.names = names;
    }

    static int lastPage(long total) {
        long pages = (total + SearchPage.SIZE - 1) / SearchPage.SIZE;
        return (int) Math.max(1, Math.min(pages, SearchQuery.MAX_PAGE));
    }

    static SearchBox box(Asked asked) {
        List<Kept> kept = Arrays.stream(Narrowing.values())
                .flatMap(narrowing ->
                        asked.chosen(narrowing).stream().map(value -> new Kept(narrowing.parameter(), value)))
                .toList();
        return new SearchBox(asked.text(), kept);
    }

    ResultsView results(Asked asked, SearchResult result, Locale locale) {
        return new ResultsView(
                asked.text(),
                result.total(),
                result.correction()
                        .map(words ->
                                new TitledLink(words, asked.everywhere(words).path())),
                chosen(asked, locale),
                asked.everywhere(asked.text()).path(),
                facets(asked, result, locale),
                result.hits().stream().map(hit -> row(hit, locale)).toList(),
                orders(asked, result),
                pages(asked, result.total()));
    }

    /** Each leads to the same without it. */
    private List<TitledLink> chosen(Asked asked, Locale locale) {
        return Arrays.stream(Narrowing.values())
                .flatMap(narrowing -> asked.chosen(narrowing).stream()
                        .flatMap(value -> names
                                .of(narrowing, value, locale)
                                .map(name -> new TitledLink(
                                        name, asked.toggled(narrowing, value).path()))
                                .stream()))
                .toList();
    }

    private List<FacetGroup> facets(Asked asked, SearchResult result, Locale locale) {
        return Arrays.stream(Narrowing.values())
                .map(narrowing -> new FacetGroup(narrowing.titleKey(), choices(narrowing, asked, result, locale)))
                .filter(group -> group.narrows(result.total()))
                .toList();
    }

    private List<FacetChoice> choices(Narrowing narrowing, Asked asked, SearchResult result, Locale locale) {
        return result.facets().stream()
                .filter(facet -> facet.name().equals(narrowing.facet()))
                .map(Facet::counts)
                .flatMap(List::stream)
                .flatMap(count -> choice(narrowing, count, asked, locale).stream())
                .toList();
    }

    private Optional<FacetChoice> choice(Narrowing narrowing, Count count, Asked asked, Locale locale) {
        boolean chosen = asked.chosen(narrowing).contains(count.value());
        String path = asked.toggled(narrowing, count.value()).path();
        return names.of(narrowing, count.value(), locale)
                .map(name -> new FacetChoice(name, path, count.count(), chosen));
    }

    private HitRow row(Hit hit, Locale locale) {
        ContentItem item = hit.item();
        Optional<Term> pillar = item.pillars().stream().findFirst().flatMap(names::pillar);
        return new HitRow(
                pillar.map(Term::tone).orElse(""),
                pillar.map(term -> term.title(locale)),
                names.of(Narrowing.KIND, item.ref().kind(), locale),
                item.path(),
                item.language(),
                item.demonstration(),
                hit.title(),
                hit.snippet(),
                item.updated());
    }

    /** Without words nothing is better than another, and one hit has no order. */
    private static Optional<OrderLinks> orders(Asked asked, SearchResult result) {
        return asked.text().isEmpty() || result.total() < 2
                ? Optional.empty()
                : Optional.of(new OrderLinks(
                        asked.ordered(Order.BEST).path(),
                        asked.ordered(Order.NEWEST).path(),
                        asked.order() == Order.NEWEST));
    }

    private static Pages pages(Asked asked, long total) {
        int last = lastPage(total);
        int page = asked.page();
        return new Pages(
                page,
                last,
                page > 1 ? Optional.of(asked.at(page - 1).path()) : Optional.empty(),
                page < last ? Optional.of(asked.at(page + 1).path()) : Optional.empty());
    }
}
