package nl.pleegplein.search.web.view;

/** @param again where to try once more */
public record AwayView(SearchBox box, String again) {}
