package nl.pleegplein.rest.core;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.pleegplein.persistence.api.Headers;
import nl.pleegplein.rest.api.RestService;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/**
 * A service that a bundle offers, whether it is served or not.
 *
 * @param maxBody the largest body in bytes, when the service says so
 * @param running how many requests it is answering now
 */
record Offer(
        ServiceReference<RestService> reference,
        RestService service,
        String base,
        Bundle bundle,
        OptionalLong maxBody,
        AtomicInteger running) {
    /** The attribute of a request that says which service answers it. */
    static final String ATTRIBUTE = Offer.class.getName();

    private static final Pattern BASE = Pattern.compile("/[a-z0-9][a-z0-9-]*");

    /** Empty when the base is missing or unusable. */
    static Optional<Offer> of(RestService service, ServiceReference<RestService> reference) {
        if (!(reference.getProperty(RestService.BASE) instanceof String base)
                || !BASE.matcher(base).matches()) {
            return Optional.empty();
        }
        OptionalLong maxBody = reference.getProperty(RestService.MAX_BODY) instanceof Number bytes
                ? OptionalLong.of(bytes.longValue())
                : OptionalLong.empty();
        return Optional.of(new Offer(reference, service, base, reference.getBundle(), maxBody, new AtomicInteger()));
    }

    Optional<String> domain() {
        return Optional.ofNullable(bundle.getHeaders().get(Headers.DOMAIN));
    }

    @Override
    public String toString() {
        return base + " of " + bundle.getSymbolicName();
    }
}
