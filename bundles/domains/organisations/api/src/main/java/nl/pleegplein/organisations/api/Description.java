package nl.pleegplein.organisations.api;

import java.util.Set;

/**
 * What an organisation tells about itself, as it was typed.
 *
 * @param regions ids of {@link Organisations#regions}; none: the whole country
 * @param site an address that begins with {@code https://} or with the name of a host; empty for none
 * @param text Markdown, at most 4,000 characters
 */
public record Description(Set<String> regions, String site, String text) {
    public static final Description EMPTY = new Description(Set.of(), "", "");

    public Description {
        regions = Set.copyOf(regions);
    }
}
