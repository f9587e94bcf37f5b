package nl.pleegplein.web.shell.entry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a request comes from and which site it asks for. Forwarded headers count only when a known proxy sends them. */
final class Origin {
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]");

    private static final Logger LOG = LoggerFactory.getLogger(Origin.class);

    private final Optional<URI> configuredSite;
    private final Set<String> proxies;
    private final AtomicBoolean warned = new AtomicBoolean();

    Origin(String site, Set<String> proxies) {
        this.configuredSite = site.isBlank() ? Optional.empty() : Optional.of(URI.create(site.replaceAll("/+$", "")));
        this.proxies = Set.copyOf(proxies);
    }

    /** The address of the client: the last one that no known proxy reported for itself. */
    String client(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null) {
            return client;
        }
        if (!proxies.contains(client)) {
            if (warned.compareAndSet(false, true)) {
                LOG.warn(
                        "A request was forwarded by an address that is not in the setting proxies. If it is your proxy, add it:"
                                + " until then all visitors count as one, and share its limits. Said once");
            }
            return client;
        }
        String[] hops = forwarded.split(",", -1);
        for (int i = hops.length - 1; i >= 0 && proxies.contains(client); i--) {
            client = hops[i].trim();
        }
        return client;
    }

    boolean secure(HttpServletRequest request) {
        boolean toldByProxy = proxies.contains(request.getRemoteAddr())
                && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        return request.isSecure() || toldByProxy;
    }

    URI site(HttpServletRequest request) {
        return configuredSite.orElseGet(() -> asked(request));
    }

    /** The same when it can be relied on: set by an operator, or of this very machine. A host of a request may be made up. */
    Optional<URI> sureSite(HttpServletRequest request) {
        URI site = site(request);
        return configuredSite.isPresent() || LOOPBACK.matcher(site.getHost()).matches()
                ? Optional.of(site)
                : Optional.empty();
    }

    /**
     * Whether a browser says that another site sent this. Programs say nothing, and have nobody's cookies.
     *
     * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>
     */
    boolean crossSite(HttpServletRequest request) {
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        if (fetchSite != null) {
            return !fetchSite.equals("same-origin") && !fetchSite.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        String authority = origin.replaceFirst("^(?i:https?)://", "");
        return !authority.equalsIgnoreCase(host(request))
                && !authority.equalsIgnoreCase(site(request).getAuthority());
    }

    private URI asked(HttpServletRequest request) {
        try {
            return new URI((secure(request) ? "https://" : "http://") + host(request));
        } catch (URISyntaxException e) {
            throw new Refusal(400, "No usable Host");
        }
    }

    /** One and only one (RFC 9112, section 3.2): of two, a proxy may have believed the other. */
    private static String host(HttpServletRequest request) {
        List<String> hosts = Collections.list(request.getHeaders("Host"));
        if (hosts.size() != 1 || !HOST.matcher(hosts.get(0)).matches()) {
            throw new Refusal(400, "No usable Host");
        }
        return hosts.get(0);
    }
}
