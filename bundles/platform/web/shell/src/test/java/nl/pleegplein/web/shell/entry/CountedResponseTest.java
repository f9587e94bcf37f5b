package nl.pleegplein.web.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.servlet.ServletInputStream;
import nl.pleegplein.web.shell.TestExchange;
import nl.pleegplein.web.shell.answers.Reply;
import nl.pleegplein.web.shell.answers.ReplyWriter;
import org.junit.jupiter.api.Test;

class CountedResponseTest {
    private final TestExchange exchange =
            new TestExchange(TestExchange.facts("GET", "/proef", "127.0.0.1"), CountedResponseTest::nothing);
    private final CountedResponse response =
            new CountedResponse(exchange.response(), new PlainAnswers(false, "abc-123"));

    @Test
    void anErrorSaysNothingAnyMoreOfTheFileThatWasNotSent() {
        response.setHeader("X-Content-Type-Options", "nosniff");
        Reply file = Reply.of(206, "application/pdf", "bytes".getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, String> header : Map.of(
                        "Accept-Ranges", "bytes",
                        "Cache-Control", "public, max-age=31536000, immutable",
                        "Content-Disposition", "attachment; filename=\"a.pdf\"",
                        "Content-Encoding", "gzip",
                        "Content-Range", "bytes 0-4/10",
                        "ETag", "\"v1\"",
                        "Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT",
                        "Vary", "Accept-Encoding")
                .entrySet()) {
            file = file.with(header.getKey(), header.getValue());
        }
        exchange.failNextWrite();

        ReplyWriter.write(file, false, response, exchange.async());

        assertEquals(500, exchange.status());
        assertEquals(
                Set.of("Cache-Control", "Content-Length", "Content-Type", "X-Content-Type-Options"),
                new TreeSet<>(exchange.headers().keySet()));
        assertEquals("no-store", exchange.headers().get("Cache-Control"));
        assertEquals("text/html;charset=utf-8", exchange.headers().get("Content-Type"));
        assertTrue(exchange.written().contains("Er ging iets mis"), exchange.written());
        assertEquals(1, exchange.completed());
    }

    private static ServletInputStream nothing() {
        throw new UnsupportedOperationException("A question has no body");
    }
}
