package nl.pleegplein.syndication.web.view;

/**
 * What stands on another site in the place of an item that is not there, or not any more.
 *
 * @param style where the style sheet is
 * @param home of the site
 */
public record AbsentView(String style, String home) {}
