package nl.pleegplein.web.shell.answers;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the bytes of a reply whenever the client can take some, and completes the request. */
final class Pieces implements WriteListener {
    private static final Logger LOG = LoggerFactory.getLogger(Pieces.class);
    private static final int PIECE = 32 * 1024;

    private final Reply reply;
    private final InputStream in;
    private final ServletOutputStream out;
    private final AsyncContext async;
    private final byte[] piece = new byte[PIECE];
    private long left;

    Pieces(Reply reply, ServletOutputStream out, AsyncContext async) {
        this.reply = reply;
        this.in = reply.open();
        this.left = reply.length();
        this.out = out;
        this.async = async;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            int read = left == 0 ? -1 : next();
            if (read < 0) {
                end();
                return;
            }
            left -= read;
            out.write(piece, 0, read);
        }
    }

    /** Ends early when the source fails: the client then sees that bytes are missing. */
    private int next() {
        try {
            int read = in.read(piece, 0, (int) Math.min(PIECE, left));
            if (read < 0) {
                LOG.error("A file is {} bytes shorter than was said", left);
            }
            return read;
        } catch (IOException | RuntimeException e) {
            LOG.error("A file could not be read to its end, {} bytes are missing", left, e);
            return -1;
        }
    }

    @Override
    public void onError(Throwable failure) {
        LOG.debug("The client did not take the whole answer", failure);
        end();
    }

    private void end() {
        reply.discard();
        async.complete();
    }
}
