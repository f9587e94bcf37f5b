package nl.pleegplein.web.shell.answers;

import java.io.IOException;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends replies. What is large is sent in pieces as fast as the client takes them, without a thread that waits for it.
 */
public final class ReplyWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyWriter.class);

    /** What the buffers of the server and the network take over at once, also when the client is slow. */
    private static final int LARGE = 64 * 1024;

    private ReplyWriter() {}

    /** Sends a reply; a large one goes on after this returns. */
    public static void write(Reply reply, boolean withoutBody, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (inPieces(reply, withoutBody)) {
            AsyncContext async = request.startAsync(request, response);
            async.setTimeout(0);
            write(reply, withoutBody, response, async);
        } else {
            atOnce(reply, withoutBody, response);
        }
    }

    /** Sends a reply and completes the request, now or later. */
    public static void write(Reply reply, boolean withoutBody, HttpServletResponse response, AsyncContext async) {
        boolean goesOn = false;
        try {
            if (inPieces(reply, withoutBody)) {
                head(reply, response);
                ServletOutputStream out = response.getOutputStream();
                out.setWriteListener(new Pieces(reply, out, async));
                goesOn = true;
            } else {
                atOnce(reply, withoutBody, response);
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("The client did not take the whole answer", e);
            failed(response);
        } finally {
            if (!goesOn) {
                reply.discard();
                async.complete();
            }
        }
    }

    private static boolean inPieces(Reply reply, boolean withoutBody) {
        return !withoutBody && reply.length() > 0 && (reply.streamed().isPresent() || reply.length() > LARGE);
    }

    private static void atOnce(Reply reply, boolean withoutBody, HttpServletResponse response) throws IOException {
        head(reply, response);
        if (!withoutBody && reply.body().length > 0) {
            response.getOutputStream().write(reply.body());
        }
    }

    private static void head(Reply reply, HttpServletResponse response) {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        reply.cookies().forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        if (reply.status() != 304 && reply.status() != 204) {
            response.setContentLengthLong(reply.length());
        }
    }

    /** Nothing was sent yet: then the client at least hears so, with the headers that protect it. */
    private static void failed(HttpServletResponse response) {
        try {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } catch (IOException | RuntimeException e) {
            LOG.debug("Nor did it take that it failed", e);
        }
    }
}
