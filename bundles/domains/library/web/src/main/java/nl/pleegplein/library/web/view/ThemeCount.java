package nl.pleegplein.library.web.view;

/** A theme with the number of its articles. */
public record ThemeCount(String path, String title, long articles) {}
