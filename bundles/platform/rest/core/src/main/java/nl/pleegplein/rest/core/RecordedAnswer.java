package nl.pleegplein.rest.core;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A whole answer with status 200, ready to be sent again. */
final class RecordedAnswer {
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;

    /**
     * @param headers with all their values, by names of any case
     * @param body not to be changed any more
     */
    RecordedAnswer(Map<String, List<String>> headers, byte[] body) {
        this.headers.putAll(headers);
        this.body = body;
    }

    /** The values with commas between; empty when it is absent. */
    String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    int length() {
        return body.length;
    }

    /** Sends it, or says that the client has it. */
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = header("ETag");
        boolean known = !tag.isEmpty() && Validators.isKnown(RequestHeaders.joined(request, "If-None-Match"), tag);
        headers.forEach((name, values) -> {
            boolean ofTheBody = name.equalsIgnoreCase("Content-Type") || name.equalsIgnoreCase("Content-Encoding");
            if (!known || !ofTheBody) {
                response.setHeader(name, values.get(0));
                values.stream().skip(1).forEach(value -> response.addHeader(name, value));
            }
        });
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
