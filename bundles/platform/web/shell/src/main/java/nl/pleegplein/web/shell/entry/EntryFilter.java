package nl.pleegplein.web.shell.entry;

import java.io.IOException;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.pleegplein.access.api.Credentials;
import nl.pleegplein.access.api.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The one way in, for pages and for {@code /api}: request id, headers, checks of path and method, limits, who looks, and
 * a line in the access log. Leaves {@link RequestFacts}, the {@link Viewer} (under its class name) and the client's
 * address ({@link #CLIENT}) as request attributes.
 */
public final class EntryFilter implements Filter {
    /** The request attribute with the address of the client, for rate limits. */
    public static final String CLIENT = "nl.pleegplein.client";

    /** The key of the request's id in the log. */
    public static final String MDC_KEY = "request";

    private static final Logger LOG = LoggerFactory.getLogger(EntryFilter.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> CREDENTIALS = Set.of("cookie", "authorization", "proxy-authorization");
    private static final int LONGEST_QUERY = 6000;

    private final EntryLimits limits;
    private final Origin origin;
    private final Function<Credentials, Viewer> viewers;

    public EntryFilter(EntryLimits limits, String site, Set<String> proxies, Function<Credentials, Viewer> viewers) {
        this.limits = limits;
        this.origin = new Origin(site, proxies);
        this.viewers = viewers;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        String id = RequestIds.of(request.getHeader("X-Request-Id"));
        String uri = request.getRequestURI();
        boolean forPrograms = uri.equals("/api") || uri.startsWith("/api/");
        PlainAnswers plain = new PlainAnswers(forPrograms, id);
        CountedResponse response = new CountedResponse((HttpServletResponse) servletResponse, plain);
        AccessLine line = new AccessLine(id, request.getMethod(), uri, response);
        MDC.put(MDC_KEY, id);
        try {
            response.setHeader("X-Request-Id", id);
            SecurityHeaders.apply(response, origin.secure(request));
            letThrough(request, response, id, chain, plain);
        } finally {
            line.tellPath(request.getAttribute(AccessLine.PATH));
            finishLater(request, line);
            MDC.remove(MDC_KEY);
        }
    }

    private static void finishLater(HttpServletRequest request, AccessLine line) {
        if (request.isAsyncStarted()) {
            try {
                request.getAsyncContext().addListener(new Finished(line));
                return;
            } catch (IllegalStateException e) {
                LOG.trace("A worker was done in between", e);
            }
        }
        line.finish();
    }

    private void letThrough(
            HttpServletRequest request, CountedResponse response, String id, FilterChain chain, PlainAnswers plain)
            throws IOException {
        LimitedRequest limited = new LimitedRequest(request, limits.forType(request.getContentType()));
        try {
            RequestFacts facts = examine(request, id);
            limited.setAttribute(RequestFacts.ATTRIBUTE, facts);
            limited.setAttribute(Viewer.class.getName(), facts.viewer());
            limited.setAttribute(CLIENT, facts.client());
            chain.doFilter(limited, response);
        } catch (Refusal e) {
            if (e.status() == 405) {
                response.setHeader("Allow", "GET, HEAD, POST");
            }
            plain.write(response, e.status());
        } catch (BodyTooLargeException e) {
            plain.write(response, 413);
        } catch (IOException | ServletException | RuntimeException | Error e) {
            if (limited.getAttribute(LimitedRequest.TOO_LARGE) != null) {
                plain.write(response, 413);
                return;
            }
            if (limited.getAttribute(LimitedRequest.UNREADABLE) != null) {
                plain.write(response, 400);
                return;
            }
            report(id, e);
            plain.write(response, 500);
        }
    }

    private static void report(String id, Throwable failure) {
        if (failure instanceof IOException) {
            LOG.debug("The client of request {} went away", id, failure);
        } else {
            LOG.error("Request {} failed", id, failure);
        }
    }

    private RequestFacts examine(HttpServletRequest request, String id) {
        String method = request.getMethod();
        if (!METHODS.contains(method)) {
            throw new Refusal(method.equals("TRACE") ? 405 : 501, "A method that is not for us");
        }
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (query.length() > LONGEST_QUERY) {
            throw new Refusal(414, "The query is too long");
        }
        RequestPath path = RequestPath.of(request.getRequestURI());
        if (request.getContentLengthLong() > limits.forType(request.getContentType())) {
            throw new Refusal(413, "The body is too large");
        }
        Map<String, String> cookies = cookies(request);
        boolean secure = origin.secure(request);
        boolean crossSite = origin.crossSite(request);
        return new RequestFacts(
                id,
                method,
                path,
                query,
                headers(request),
                Optional.ofNullable(cookies.get("lang")),
                Optional.ofNullable(cookies.get(secure ? "__Host-csrf" : "csrf")),
                SessionCookie.markIn(cookies, secure),
                ErrandCookie.in(cookies, secure),
                secure,
                crossSite,
                origin.site(request),
                origin.sureSite(request),
                TokenPaths.on(
                        path, viewers.apply(credentials(request, path, SessionCookie.in(cookies, secure), crossSite))),
                origin.client(request));
    }

    /** A token or a session, never both: else what is refused to the one would be allowed by the other. */
    private static Credentials credentials(
            HttpServletRequest request, RequestPath path, Optional<String> session, boolean crossSite) {
        boolean forged = !SAFE_METHODS.contains(request.getMethod()) && crossSite;
        Optional<String> token = Optional.ofNullable(request.getHeader("Authorization"))
                .flatMap(BearerToken::in)
                .filter(some -> TokenPaths.isForPrograms(path));
        return new Credentials(forged || token.isPresent() ? Optional.empty() : session, token);
    }

    private static Map<String, String> cookies(HttpServletRequest request) {
        Cookie[] sent = request.getCookies();
        if (sent == null) {
            return Map.of();
        }
        Map<String, String> cookies = new HashMap<>();
        for (Cookie cookie : sent) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        return cookies;
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            String lower = name.toLowerCase(Locale.ROOT);
            if (!CREDENTIALS.contains(lower)) {
                headers.putIfAbsent(lower, request.getHeader(name));
            }
        }
        return Map.copyOf(headers);
    }

    /** Writes the line in the log when an answer given later is complete. */
    private record Finished(AccessLine line) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            line.finish();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
