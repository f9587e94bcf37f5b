package nl.pleegplein.web.shell.forms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What came of one form, in pieces that are taken from the memory of all forms as they are needed. Thread-safe. */
final class FormBody {
    private static final int PIECE = 8 * 1024;

    private final FormMemory memory;
    private final String client;
    private final long most;
    private final List<byte[]> pieces = new ArrayList<>();
    private int roomInLast;
    private long taken;
    private boolean released;

    /** @param most bytes that may come */
    FormBody(FormMemory memory, String client, long most) {
        this.memory = memory;
        this.client = client;
        this.most = most;
    }

    synchronized boolean isTooLarge() {
        return taken - roomInLast > most;
    }

    /** Whether more can be kept; makes room when there is memory left. */
    synchronized boolean hasRoom() {
        if (!released && roomInLast == 0 && memory.take(client, PIECE)) {
            taken += PIECE;
            pieces.add(new byte[PIECE]);
            roomInLast = PIECE;
        }
        return roomInLast > 0;
    }

    /** Reads once, as much as there is room for: -1 at the end, or when nobody wants the form any more. */
    synchronized int readFrom(InputStream in) throws IOException {
        if (released) {
            return -1;
        }
        int read = in.read(pieces.get(pieces.size() - 1), PIECE - roomInLast, roomInLast);
        roomInLast -= Math.max(read, 0);
        return read;
    }

    synchronized String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** All of it, once: what it takes is held here no more, and counts until it is released. */
    synchronized byte[] bytes() {
        byte[] all = new byte[pieces.size() * PIECE - roomInLast];
        int copied = 0;
        for (byte[] piece : pieces) {
            int length = Math.min(PIECE, all.length - copied);
            System.arraycopy(piece, 0, all, copied, length);
            copied += length;
        }
        pieces.clear();
        return all;
    }

    /** Lets go of all that came: what comes later is not kept. */
    synchronized void release() {
        if (!released) {
            released = true;
            pieces.clear();
            roomInLast = 0;
            memory.giveBack(client, taken);
        }
    }
}
