package baize.checks.input;

import baize.checks.RunningNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes on a socket, for what no well-behaved client sends. */
final class RawHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RawHttp() {}

    /** Sends this and reads until the server closes. Lines end with CR LF. */
    static String exchange(RunningNode node, String request) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), node.server().port())) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketException reset) {
            // The server may reset the connection once it has answered; what came before counts.
            all.write('\n');
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
