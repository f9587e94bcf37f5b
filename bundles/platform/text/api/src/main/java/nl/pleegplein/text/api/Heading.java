package nl.pleegplein.text.api;

/**
 * A heading in a text.
 *
 * @param level 2 to 4
 * @param anchor the id in the HTML
 */
public record Heading(int level, String text, String anchor) {}
