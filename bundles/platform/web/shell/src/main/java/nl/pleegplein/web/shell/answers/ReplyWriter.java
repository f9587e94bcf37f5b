package nl.pleegplein.web.shell.answers;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends replies. A file is sent in pieces as fast as the client takes them, without a thread that waits for it. */
public final class ReplyWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyWriter.class);
    private static final int PIECE = 32 * 1024;

    private ReplyWriter() {}

    /** Sends a reply whose bytes are in memory. */
    public static void write(Reply reply, boolean withoutBody, HttpServletResponse response) throws IOException {
        head(reply, response);
        if (!withoutBody && reply.body().length > 0) {
            response.getOutputStream().write(reply.body());
        }
    }

    /** Sends any reply and completes the request, now or later. */
    public static void write(Reply reply, boolean withoutBody, HttpServletResponse response, AsyncContext async) {
        boolean streaming = false;
        try {
            if (reply.streamed().isPresent() && !withoutBody && reply.length() > 0) {
                Reply.Streamed part = reply.streamed().get();
                InputStream in = open(part);
                head(reply, response);
                ServletOutputStream out = response.getOutputStream();
                streaming = true;
                out.setWriteListener(new Pieces(in, part.length(), out, async));
            } else {
                write(reply, withoutBody, response);
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("The client did not take the whole answer", e);
            if (!response.isCommitted()) {
                response.reset();
                response.setStatus(500);
            }
        } finally {
            if (!streaming) {
                async.complete();
            }
        }
    }

    private static InputStream open(Reply.Streamed part) throws IOException {
        try {
            return part.source().open(part.offset());
        } catch (IOException | RuntimeException e) {
            LOG.error("A file that was promised cannot be read", e);
            throw e;
        }
    }

    private static void head(Reply reply, HttpServletResponse response) {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        if (reply.status() != 304 && reply.status() != 204) {
            response.setContentLengthLong(reply.length());
        }
    }

    private static final class Pieces implements WriteListener {
        private final InputStream in;
        private final ServletOutputStream out;
        private final AsyncContext async;
        private final byte[] piece = new byte[PIECE];
        private long left;

        Pieces(InputStream in, long length, ServletOutputStream out, AsyncContext async) {
            this.in = in;
            this.left = length;
            this.out = out;
            this.async = async;
        }

        @Override
        public void onWritePossible() throws IOException {
            while (out.isReady()) {
                int read = left == 0 ? -1 : in.read(piece, 0, (int) Math.min(PIECE, left));
                if (read < 0) {
                    in.close();
                    async.complete();
                    return;
                }
                left -= read;
                out.write(piece, 0, read);
            }
        }

        @Override
        public void onError(Throwable failure) {
            LOG.debug("The client did not take the whole file", failure);
            try {
                in.close();
            } catch (IOException e) {
                LOG.debug("A file could not be closed", e);
            }
            async.complete();
        }
    }
}
