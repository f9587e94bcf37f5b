package nl.pleegplein.search.api;

/**
 * Something to go on with while typing.
 *
 * @param text plain
 * @param path the page of the item; empty when it is a term to search for
 * @param demonstration whether it is an item made up to show the platform, which is said beside it
 */
public record Suggestion(String text, String path, String kind, boolean demonstration) {
    public Suggestion(String text, String path, String kind) {
        this(text, path, kind, false);
    }
}
