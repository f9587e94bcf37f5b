package nl.pleegplein.search.api;

import java.util.List;

/**
 * What is looked for.
 *
 * @param text as typed, at most 200 characters are used; may be empty: everything, newest first
 * @param kinds only these kinds of content; empty: all. The same for pillars, themes and audiences (slugs)
 * @param page from 1, at most 50
 * @param size hits on a page, at most 50
 */
public record SearchQuery(
        String text,
        List<String> kinds,
        List<String> pillars,
        List<String> themes,
        List<String> audiences,
        Order order,
        int page,
        int size) {
    public static final int MAX_PAGE = 50;
    public static final int MAX_SIZE = 50;

    public enum Order {
        BEST,
        NEWEST
    }

    public SearchQuery {
        kinds = List.copyOf(kinds);
        pillars = List.copyOf(pillars);
        themes = List.copyOf(themes);
        audiences = List.copyOf(audiences);
        page = Math.max(1, Math.min(page, MAX_PAGE));
        size = Math.max(1, Math.min(size, MAX_SIZE));
    }

    public static SearchQuery of(String text) {
        return new SearchQuery(text, List.of(), List.of(), List.of(), List.of(), Order.BEST, 1, 10);
    }
}
