package nl.pleegplein.library.web.view;

/** Words that lead to a page of this site. */
public record TitledLink(String title, String path) {}
