package nl.pleegplein.library.api;

import java.util.OptionalInt;

/**
 * What an article is based on.
 *
 * @param url http or https
 * @param year of the source, when known
 */
public record Source(String title, String publisher, String url, OptionalInt year) {}
