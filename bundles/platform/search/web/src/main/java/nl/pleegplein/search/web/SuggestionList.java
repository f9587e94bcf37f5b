package nl.pleegplein.search.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.pleegplein.access.api.RateLimits;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.search.api.Search;
import nl.pleegplein.search.api.Suggestion;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.WebRequest;

/** Suggestions for the search box as JSON. Nobody misses them: without the search engine there are none. */
final class SuggestionList implements Handler {
    static final String PATH = Asked.PATH + "/suggesties";

    private static final Caching KEPT = Caching.publicFor(Duration.ofMinutes(1));
    private static final Set<String> TERMS = Set.of("pillar", "theme", "keyword", "audience");
    private static final int MOST = 8;

    private final Search search;
    private final Names names;
    private final Share share;

    SuggestionList(Search search, Names names, RateLimits limits) {
        this.search = search;
        this.names = names;
        this.share = new Share("search.suggest", limits);
    }

    @Override
    public Answer handle(WebRequest request) {
        share.take(request);
        String typed = request.query(Asked.TEXT).orElse("");
        try {
            return json(typed.isEmpty() ? List.of() : search.suggest(typed, MOST), request, KEPT);
        } catch (BusyException e) {
            return json(List.of(), request, Caching.NONE);
        }
    }

    private Answer json(List<Suggestion> suggestions, WebRequest request, Caching caching) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Suggestion suggestion : suggestions) {
            list.addObject()
                    .put("text", suggestion.text())
                    .put("path", suggestion.path())
                    .put("kind", label(suggestion, request));
        }
        byte[] bytes = list.toString().getBytes(StandardCharsets.UTF_8);
        return new Answer.Bytes(200, "application/json", bytes, caching);
    }

    private String label(Suggestion suggestion, WebRequest request) {
        if (suggestion.path().isEmpty()) {
            return TERMS.contains(suggestion.kind()) ? request.text().get("search.term." + suggestion.kind()) : "";
        }
        String kind = names.kind(suggestion.kind(), request.locale()).orElse("");
        return suggestion.demonstration()
                ? (kind.isEmpty() ? "" : kind + " · ") + request.text().get("search.sample")
                : kind;
    }
}
