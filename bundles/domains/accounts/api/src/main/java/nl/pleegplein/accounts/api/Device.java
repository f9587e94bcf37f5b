package nl.pleegplein.accounts.api;

import java.util.Locale;

/**
 * What somebody signs in with.
 *
 * @param client its address, for rate limits only
 * @param browser the header {@code User-Agent}, of which only a coarse name is kept
 * @param locale the language that its owner reads
 * @param stays whether it belongs to one person, and may stay signed in
 */
public record Device(String client, String browser, Locale locale, boolean stays) {}
