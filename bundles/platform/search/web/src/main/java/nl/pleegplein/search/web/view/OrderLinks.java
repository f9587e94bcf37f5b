package nl.pleegplein.search.web.view;

/** @param newestFirst which of the two it is now */
public record OrderLinks(String best, String newest, boolean newestFirst) {}
