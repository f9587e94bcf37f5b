package nl.pleegplein.search.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.access.api.RateLimits;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.search.api.Search;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.web.view.AwayView;
import nl.pleegplein.search.web.view.ResultsView;
import nl.pleegplein.search.web.view.SearchView;
import nl.pleegplein.search.web.view.TitledLink;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;

/** The search page: where to begin, or what was found. */
final class SearchPage implements Handler {
    static final int SIZE = 10;

    private static final int UNAVAILABLE = 503;

    private final Search search;
    private final Names names;
    private final Share share;
    private final Presenter presenter;
    private final Templates templates;

    SearchPage(Search search, Names names, RateLimits limits, Templates templates) {
        this.search = search;
        this.names = names;
        this.share = new Share("search.page", limits);
        this.presenter = new Presenter(names);
        this.templates = templates;
    }

    @Override
    public Answer handle(WebRequest request) {
        Asked asked = Asked.read(request, names);
        if (asked.isNothing()) {
            return page(asked, Optional.empty(), request);
        }
        share.take(request);
        try {
            SearchResult result = search.search(asked.query(SIZE), request.viewer());
            int last = Presenter.lastPage(result.total());
            return asked.page() > last
                    ? new Answer.Redirect(asked.at(last).path(), false)
                    : page(asked, Optional.of(presenter.results(asked, result, request.locale())), request);
        } catch (BusyException e) {
            if (e.callerTooQuick()) {
                throw e;
            }
            return away(asked, request);
        }
    }

    private Answer page(Asked asked, Optional<ResultsView> results, WebRequest request) {
        boolean withThemes = results.isEmpty() || results.get().hits().isEmpty();
        SearchView view =
                new SearchView(Presenter.box(asked), results, withThemes ? themes(request.locale()) : List.of());
        return new Answer.Page(
                200, head(asked, request), templates.view("search", request.text(), view), Caching.VISITORS);
    }

    private Answer away(Asked asked, WebRequest request) {
        AwayView view = new AwayView(Presenter.box(asked), asked.path());
        PageHead head = PageHead.titled(request.text().get("search.away.title")).unlisted();
        return new Answer.Page(UNAVAILABLE, head, templates.view("away", request.text(), view), Caching.NONE);
    }

    private List<TitledLink> themes(Locale locale) {
        return names.themes().stream()
                .map(theme -> new TitledLink(
                        theme.title(locale), Asked.ofTheme(theme.slug()).path()))
                .toList();
    }

    private static PageHead head(Asked asked, WebRequest request) {
        String title = asked.text().isEmpty()
                ? request.text().get("search.title")
                : request.text().get("search.title.for", asked.text());
        return PageHead.titled(title)
                .described(request.text().get("search.description"))
                .unlisted();
    }
}
