package baize.checks;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback that nobody listens on. */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private FreePort() {}

    /** The first free port of a range below the ones that systems give out by themselves. */
    public static int find() throws IOException {
        for (int port = FIRST; port <= LAST; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // the next one may be free
            }
        }
        throw new IOException("No port between " + FIRST + " and " + LAST + " is free");
    }
}
