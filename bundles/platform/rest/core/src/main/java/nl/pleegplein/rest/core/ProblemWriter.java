package nl.pleegplein.rest.core;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Writes problems as {@code application/problem+json} (RFC 9457). */
final class ProblemWriter {
    private ProblemWriter() {}

    static byte[] body(Problem problem, HttpServletRequest request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "about:blank");
        json.put("title", problem.title());
        json.put("status", problem.status());
        problem.detail().ifPresent(detail -> json.put("detail", detail));
        json.put("instance", request.getRequestURI());
        problem.code().ifPresent(code -> json.put("code", code));
        if (!problem.faults().isEmpty()) {
            problem.faults()
                    .forEach(fault -> json.withArray("faults")
                            .addObject()
                            .put("field", fault.field())
                            .put("code", fault.code())
                            .put("detail", fault.detail()));
        }
        json.put("request", RequestId.of(request));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, String> headers(Problem problem) {
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        headers.put("Cache-Control", "no-store");
        problem.retryAfter().ifPresent(after -> headers.put("Retry-After", seconds(after)));
        return headers;
    }

    static void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        headers(problem).forEach(response::setHeader);
        byte[] body = body(problem, request);
        response.setContentType(Problem.TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.plusMillis(999).toSeconds()));
    }
}
