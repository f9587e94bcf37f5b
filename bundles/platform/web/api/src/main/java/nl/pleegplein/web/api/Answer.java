package nl.pleegplein.web.api;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a handler answers: a value, which the shell writes. */
public sealed interface Answer {
    /** Who may keep it and how long. */
    default Caching caching() {
        return Caching.NONE;
    }

    /**
     * A page in the layout of the site.
     *
     * @param status 200, 422 for a form with errors, 429 for one that was sent too often, or 503 while a part is away; all
     *     keep what was typed
     * @param caching who may keep it and how long
     * @param retryAfter with 429 and 503: when it may be sent again
     */
    record Page(int status, PageHead head, Content body, Caching caching, Optional<Duration> retryAfter)
            implements Answer {
        public Page(int status, PageHead head, Content body, Caching caching) {
            this(status, head, body, caching, Optional.empty());
        }
    }

    /** A piece of HTML without layout, for scripts that make a page nicer. */
    record Fragment(Content body, Caching caching) implements Answer {}

    /**
     * A whole HTML page of its own without the site's layout, for instance an embed on another site.
     *
     * @param status 200, or 404 for a page that says in its frame that there is nothing (any more)
     * @param frameAncestors the origins that may show it in a frame, as in CSP {@code frame-ancestors}
     */
    record Bare(int status, Content body, Caching caching, String frameAncestors) implements Answer {
        public Bare(Content body, Caching caching, String frameAncestors) {
            this(200, body, caching, frameAncestors);
        }
    }

    /**
     * Somewhere else on this site.
     *
     * @param path begins with one slash; no spaces or control characters: those are percent-encoded
     * @param permanent 301 for what has moved for good, kept by caches for an hour when a visitor asks and by nobody
     *     unchecked when somebody known does; else 303, which nobody keeps
     */
    record Redirect(String path, boolean permanent) implements Answer {
        public Redirect {
            checkIsHere(path);
        }
    }

    /**
     * Somebody has signed in: the browser is given the session and goes on, as with a {@link Redirect}.
     *
     * @param token of the session: letters, digits, hyphens and underscores
     * @param lasts how long the browser is to keep it; empty: until it is closed
     * @param mark by which this browser is known later, also when nobody is signed in in it ({@link WebRequest#mark}): as a
     *     token, and full stops
     */
    record SignedIn(String token, Optional<Duration> lasts, Optional<String> mark, String path) implements Answer {
        public SignedIn {
            checkIsHere(path);
            if (!token.matches("[A-Za-z0-9_-]{20,200}")
                    || !mark.map(some -> some.matches("[A-Za-z0-9._-]{20,300}")).orElse(true)) {
                throw new IllegalArgumentException("Not a token");
            }
        }

        /** Without a mark. */
        public SignedIn(String token, Optional<Duration> lasts, String path) {
            this(token, lasts, Optional.empty(), path);
        }

        @Override
        public String toString() {
            return "SignedIn[" + path + "]";
        }
    }

    /** Somebody has signed out: the browser forgets its session and what it kept of this site, and goes on. */
    record SignedOut(String path) implements Answer {
        public SignedOut {
            checkIsHere(path);
        }
    }

    /**
     * Another site, where the browser goes to come back from, for instance to sign in. It is given an errand to keep, and shows
     * it when it is back ({@link WebRequest#errand}): so nobody can finish what another has begun. For links only: where a form
     * leads, the site's rules for pages let no browser leave.
     *
     * @param address with https, or with http to this very machine
     * @param errand what is to be done after coming back: letters, digits, dots, hyphens and underscores, at most 3,000. Its
     *     owner can read and change it, no other site can
     * @param lasts how long the browser keeps it, at most an hour
     */
    record Away(URI address, String errand, Duration lasts) implements Answer {
        public Away {
            boolean loopback = "http".equals(address.getScheme())
                    && Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(address.getHost()));
            if (address.getHost() == null || !("https".equals(address.getScheme()) || loopback)) {
                throw new IllegalArgumentException("Only with https, or to this very machine");
            }
            if (!errand.matches("[A-Za-z0-9._-]{1,3000}")) {
                throw new IllegalArgumentException("Not an errand");
            }
            if (lasts.isNegative() || lasts.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("An errand of an hour at most");
            }
        }

        @Override
        public String toString() {
            return "Away[" + address.getHost() + "]";
        }
    }

    private static void checkIsHere(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) {
            throw new IllegalArgumentException("Only to this site");
        }
        if (path.chars().anyMatch(c -> c <= ' ' || c == '\u007f')) {
            throw new IllegalArgumentException("A space or control character in the address");
        }
    }

    /** Bytes of any type, such as JSON, a feed or a sitemap. The shell gives them an ETag. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(int status, String type, byte[] bytes, Caching caching) implements Answer {}

    /**
     * A file that is too large to hold; answers conditional and range requests (RFC 9110, sections 13 and 14).
     *
     * @param etag without quotes; changes when the bytes do
     * @param download the name to save under; empty to show it in the browser
     */
    record Stream(
            String type,
            long size,
            String etag,
            Instant modified,
            Optional<String> download,
            Source source,
            Caching caching)
            implements Answer {}

    /** Opens the bytes of a {@link Stream}. */
    @FunctionalInterface
    interface Source {
        InputStream open(long offset) throws IOException;
    }

    /** There is nothing here, or nothing that the viewer may know of (404). */
    record NotFound() implements Answer {}

    /** There was something, and it will not come back (410). */
    record Gone() implements Answer {}

    /**
     * The viewer must say who they are (401). For what visitors may know of and not see; who is known and may not see it
     * gets a {@code ForbiddenException}.
     */
    record SignIn() implements Answer {}

    /**
     * A part that is needed is away for a while (503). The page says so with {@code messageKey} of the section.
     */
    record Unavailable(String messageKey, Duration retryAfter) implements Answer {}

    static Page page(PageHead head, Content body, Caching caching) {
        return new Page(200, head, body, caching);
    }
}
