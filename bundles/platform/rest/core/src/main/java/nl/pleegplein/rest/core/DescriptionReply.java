package nl.pleegplein.rest.core;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Answers with the OpenAPI document; it is the same for all who ask. */
final class DescriptionReply {
    private DescriptionReply() {}

    /** A problem, unless the answer was written. */
    static Optional<Problem> write(
            ApiDescription.Document document, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return Optional.of(Problem.of(405).header("Allow", "GET, HEAD"));
        }
        response.setHeader("ETag", document.etag());
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (Validators.isKnown(RequestHeaders.joined(request, "If-None-Match"), document.etag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return Optional.empty();
        }
        byte[] bytes = document.bytes();
        if (Gzip.isWanted(RequestHeaders.joined(request, "Accept-Encoding"), bytes.length)) {
            bytes = document.gzipped();
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        return Optional.empty();
    }
}
