package nl.pleegplein.rest.core;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request that is sent piece by piece. */
final class HandSent implements AutoCloseable {
    private final Socket socket;

    HandSent(URI to, String head) throws IOException {
        socket = new Socket(to.getHost(), to.getPort());
        socket.setSoTimeout(20_000);
        send(head);
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** All of the answer; the server must close the connection after it. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
