package nl.pleegplein.rest.core;

import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The id by which a request is found in the log. The web frontend has given it; without that one is made. */
final class RequestId {
    private static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = "nl.pleegplein.rest.request";

    private RequestId() {}

    static void adopt(HttpServletRequest request, HttpServletResponse response) {
        String id = response.getHeader(HEADER);
        if (id == null) {
            id = UUID.randomUUID().toString();
            response.setHeader(HEADER, id);
        }
        request.setAttribute(ATTRIBUTE, id);
    }

    static String of(HttpServletRequest request) {
        Object id = request.getAttribute(ATTRIBUTE);
        return id == null ? "" : id.toString();
    }
}
