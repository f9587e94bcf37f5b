package nl.pleegplein.search.web.view;

/** @param path to the same with this chosen, or when it is chosen, without it */
public record FacetChoice(String title, String path, long count, boolean chosen) {}
