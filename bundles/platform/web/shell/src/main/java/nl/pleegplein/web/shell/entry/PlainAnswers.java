package nl.pleegplein.web.shell.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.servlet.http.HttpServletResponse;

/**
 * Answers that need nothing but themselves: for requests that are too odd for the layout, and for when the layout fails.
 * Programs get problem+json (RFC 9457).
 */
public final class PlainAnswers {
    private static final String PAGE = """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>%s · Pleegplein</title></head>
            <body><main><h1>%s</h1><p>%s</p><p lang="en">%s</p>
            <p><a href="/">Naar het begin van Pleegplein</a></p>
            <p>Nummer van deze melding: <code>%s</code></p></main></body></html>
            """;

    /** What was said of a body that will not follow after all. */
    private static final List<String> OF_A_BODY = List.of(
            "Accept-Ranges",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Language",
            "Content-Range",
            "ETag",
            "Expires",
            "Last-Modified",
            "Vary");

    private final boolean forPrograms;
    private final String requestId;

    public PlainAnswers(boolean forPrograms, String requestId) {
        this.forPrograms = forPrograms;
        this.requestId = requestId;
    }

    /** Writes the whole answer, unless one is already on its way. */
    void write(HttpServletResponse response, int status) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        // By null: the servlet API has no other way to take back one header.
        OF_A_BODY.forEach(name -> response.setHeader(name, null));
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(forPrograms ? "application/problem+json" : "text/html;charset=utf-8");
        byte[] body = body(status);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    public byte[] body(int status) {
        String text = forPrograms
                ? "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"request\":\"%s\"}"
                        .formatted(english(status), status, requestId)
                : PAGE.formatted(title(status), title(status), advice(status), english(status), requestId);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Zeg eerst wie je bent";
            case 404 -> "Deze pagina is er niet";
            case 405, 501 -> "Dat kan hier niet";
            case 408 -> "Dit duurde te lang";
            case 413 -> "Dit is te groot";
            case 503 -> "Even geduld";
            default -> status < 500 ? "We begrijpen dit adres niet" : "Er ging iets mis";
        };
    }

    private static String advice(int status) {
        if (status == 401) {
            return "Deze pagina is niet voor iedereen. Vernieuw de pagina om een wachtwoord in te vullen.";
        }
        if (status == 413) {
            return "Wat je stuurde is te groot. Maak het kleiner en probeer het opnieuw.";
        }
        if (status == 408) {
            return "Controleer je verbinding en probeer het opnieuw.";
        }
        return status < 500
                ? "Controleer het adres, of begin opnieuw bij het begin."
                : "Het ligt niet aan jou. Probeer het over een paar minuten opnieuw.";
    }

    private static String english(int status) {
        return switch (status) {
            case 400 -> "The request is not valid";
            case 401 -> "Please say who you are";
            case 404 -> "There is nothing here";
            case 405 -> "This method is not allowed here";
            case 408 -> "The request did not arrive in time";
            case 413 -> "The body is too large";
            case 414 -> "The address is too long";
            case 501 -> "This method is not known here";
            case 503 -> "Away for a moment, please try again";
            default -> status < 500 ? "The request cannot be answered" : "Something went wrong on our side";
        };
    }
}
