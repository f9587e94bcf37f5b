package nl.pleegplein.organisations.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of sites of others. */
final class Sites {
    private static final int LONGEST = 300;
    private static final String SCHEME = "https://";

    /** The name of a host under a domain that has letters: no address in numbers, and none inside a network. */
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(xn--[a-z0-9-]{2,59}|[a-z]{2,63})");

    private Sites() {}

    /** As it is kept; people leave out the beginning. Empty when it is no address of a site. */
    static Optional<String> of(String typed) {
        String address = typed.contains("://") ? typed : SCHEME + typed;
        try {
            URI uri = new URI(address).parseServerAuthority();
            boolean good = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && HOST.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches()
                    && uri.getRawUserInfo() == null
                    && uri.getPort() == -1;
            return Optional.of(uri.toASCIIString()).filter(text -> good && text.length() <= LONGEST);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
