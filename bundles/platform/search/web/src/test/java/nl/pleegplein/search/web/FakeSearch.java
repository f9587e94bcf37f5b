package nl.pleegplein.search.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.api.IndexState;
import nl.pleegplein.search.api.Search;
import nl.pleegplein.search.api.SearchQuery;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.api.Suggestion;

/** Answers what it is told to answer, and keeps what it was asked. */
public final class FakeSearch implements Search {
    private final List<SearchQuery> asked = new ArrayList<>();
    private SearchResult result = new SearchResult(0, List.of(), List.of(), Optional.empty());
    private List<Suggestion> suggestions = List.of();
    private boolean away;

    public FakeSearch finding(SearchResult answer) {
        result = answer;
        return this;
    }

    FakeSearch suggesting(Suggestion... answers) {
        suggestions = List.of(answers);
        return this;
    }

    public FakeSearch away() {
        away = true;
        return this;
    }

    public SearchQuery asked() {
        return asked.get(asked.size() - 1);
    }

    boolean wasAsked() {
        return !asked.isEmpty();
    }

    @Override
    public SearchResult search(SearchQuery query, Viewer viewer) {
        requireHere();
        asked.add(query);
        return result;
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        requireHere();
        return suggestions;
    }

    @Override
    public List<ContentItem> related(ContentRef ref, int limit, Viewer viewer) {
        return List.of();
    }

    @Override
    public IndexState state() {
        return new IndexState(!away, "fake", "", List.of(), false);
    }

    @Override
    public String rebuild() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forget(String kind) {
        throw new UnsupportedOperationException();
    }

    private void requireHere() {
        if (away) {
            throw new BusyException("search.away", "The search index is not open", Duration.ofSeconds(10), false);
        }
    }
}
