package baize.checks.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A port of the loopback that nobody has a reason to speak to; counts who does. */
final class TrapServer implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger caught = new AtomicInteger();

    private TrapServer(ServerSocket socket) {
        this.socket = socket;
        Thread.ofPlatform().daemon().name("trap").start(this::listen);
    }

    static TrapServer start() {
        try {
            return new TrapServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many connections there were. */
    int caught() {
        return caught.get();
    }

    private void listen() {
        try {
            while (true) {
                socket.accept().close();
                caught.incrementAndGet();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
