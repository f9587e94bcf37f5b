package nl.pleegplein.web.shell.answers;

import java.time.Duration;
import nl.pleegplein.web.api.Caching;

/** Says in the words of RFC 9111 who may keep an answer. */
final class CacheControl {
    private CacheControl() {}

    /** @param personal made for one reader: somebody who is signed in, or a page with a form of one browser */
    static String of(Caching caching, boolean personal) {
        Duration maxAge = caching.maxAge();
        if (maxAge.isNegative()) {
            return "no-store";
        }
        String who = caching.shared() && !personal ? "public" : "private";
        if (maxAge.isZero() || (personal && !caching.immutable())) {
            return who + ", no-cache";
        }
        return who + ", max-age=" + maxAge.toSeconds() + (caching.immutable() ? ", immutable" : "");
    }
}
