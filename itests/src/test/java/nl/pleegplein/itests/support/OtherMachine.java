package nl.pleegplein.itests.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A machine that the site takes for no proxy of its own: what is sent by way of it comes from another address. */
public final class OtherMachine implements AutoCloseable {
    private static final byte[] ADDRESS = {127, 0, 0, 2};

    private final ServerSocket entrance;
    private final int port;

    public OtherMachine(Http site) throws IOException {
        this.port = site.base().getPort();
        this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        begin(this::accept);
    }

    public Http http() {
        return new Http(URI.create("http://localhost:" + entrance.getLocalPort()));
    }

    private void accept() {
        try {
            while (true) {
                Socket near = entrance.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByAddress(ADDRESS), 0);
                begin(() -> pass(near, far));
                begin(() -> pass(far, near));
            }
        } catch (IOException e) {
            if (!entrance.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "other-machine");
        thread.setDaemon(true);
        thread.start();
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // The other thread has closed both.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
