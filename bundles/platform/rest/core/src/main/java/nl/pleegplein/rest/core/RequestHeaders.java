package nl.pleegplein.rest.core;

import java.util.Collections;
import javax.servlet.http.HttpServletRequest;

/** Headers that are lists and may come in several lines. */
final class RequestHeaders {
    private RequestHeaders() {}

    /** All values with commas between; empty when the header is absent. */
    static String joined(HttpServletRequest request, String name) {
        return String.join(",", Collections.list(request.getHeaders(name)));
    }
}
