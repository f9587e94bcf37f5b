package nl.pleegplein.itests.bench.load;

import java.util.List;

/**
 * A kind of page.
 *
 * @param addresses where such pages are
 * @param one the address for the figure of a single page
 */
public record Page(String name, List<String> addresses, String one) {
    public Page {
        addresses = List.copyOf(addresses);
    }
}
