package nl.pleegplein.rest.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.servlet.ServletInputStream;

/** The body of a request, in memory that all bodies share. Used by one thread at a time. */
final class Body {
    /** Bytes of one piece of the memory that bodies share. */
    static final int PIECE = 8 * 1024;

    private final Semaphore memory;
    private final List<byte[]> pieces = new ArrayList<>();
    private long length;

    /** @param memory how many pieces there may be of all bodies together */
    Body(Semaphore memory) {
        this.memory = memory;
    }

    long length() {
        return length;
    }

    /** Makes place for more; false when the memory is full. */
    boolean hasPlace() {
        if (length < (long) pieces.size() * PIECE) {
            return true;
        }
        if (!memory.tryAcquire()) {
            return false;
        }
        pieces.add(new byte[PIECE]);
        return true;
    }

    /** Takes some of what is there into the {@linkplain #hasPlace place that was made}; false at the end. */
    boolean take(ServletInputStream in) throws IOException {
        int from = (int) (length % PIECE);
        int read = in.read(pieces.get(pieces.size() - 1), from, PIECE - from);
        length += Math.max(0, read);
        return read >= 0;
    }

    InputStream open() {
        List<InputStream> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            parts.add(new ByteArrayInputStream(pieces.get(i), 0, (int) Math.min(PIECE, length - (long) i * PIECE)));
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    /** Gives the memory back. */
    void close() {
        memory.release(pieces.size());
        pieces.clear();
    }
}
