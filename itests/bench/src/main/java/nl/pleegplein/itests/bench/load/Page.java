package nl.pleegplein.itests.bench.load;

import java.util.List;

/**
 * A kind of page.
 *
 * @param addresses where such pages are
 * @param one the address for the figure of a single page
 * @param signedIn whether members ask for it, each time another one
 */
public record Page(String name, List<String> addresses, String one, boolean signedIn) {
    public Page {
        addresses = List.copyOf(addresses);
    }

    /** One that visitors ask for. */
    public Page(String name, List<String> addresses, String one) {
        this(name, addresses, one, false);
    }
}
