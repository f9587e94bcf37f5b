package nl.pleegplein.search.api;

/**
 * Something to go on with while typing.
 *
 * @param text plain
 * @param path the page of the item; empty when it is a term to search for
 */
public record Suggestion(String text, String path, String kind) {}
