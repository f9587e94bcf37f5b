package nl.pleegplein.search.web.view;

/** A link with its words. */
public record TitledLink(String title, String path) {}
