package nl.pleegplein.itests.support;

import java.io.IOException;
import java.net.ServerSocket;

/** Ports that nobody uses. */
public final class Ports {
    private Ports() {}

    /** One for {@code run.sh}: its console listens 1000 higher. */
    public static int forRunScript() throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (ServerSocket socket = new ServerSocket(0)) {
                if (socket.getLocalPort() < 64000) {
                    return socket.getLocalPort();
                }
            }
        }
        throw new IOException("No free port");
    }
}
