package nl.pleegplein.accounts.api;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody signs in with.
 *
 * @param client its address, for rate limits only
 * @param browser the header {@code User-Agent}, of which only a coarse name is kept
 * @param locale the language that its owner reads
 * @param stays whether it belongs to one person, and may stay signed in
 * @param mark what {@link NewSession#mark} left in it, as it says
 */
public record Device(String client, String browser, Locale locale, boolean stays, Optional<String> mark) {
    /** One in which nobody has signed in before. */
    public Device(String client, String browser, Locale locale, boolean stays) {
        this(client, browser, locale, stays, Optional.empty());
    }
}
