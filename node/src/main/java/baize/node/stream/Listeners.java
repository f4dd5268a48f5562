package baize.node.stream;

import baize.node.http.Limits;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Who listens: no more than this node bears, and none once it stops. Thread-safe. */
@Component
public class Listeners implements SmartLifecycle {
    private final Semaphore places;
    private final Set<Thread> listening = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Listeners(Limits limits) {
        this.places = new Semaphore(limits.streamListeners());
    }

    /** Lets the calling thread listen for as long as {@code listen} takes; false where there is no place. */
    boolean listen(Runnable listen) {
        if (!running || !places.tryAcquire()) {
            return false;
        }
        Thread thread = Thread.currentThread();
        listening.add(thread);
        try {
            if (running) {
                listen.run();
            }
            return true;
        } finally {
            listening.remove(thread);
            Thread.interrupted(); // the server's thread must not carry our stop into its next request
            places.release();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Sends everyone home, so that the server's own stop does not wait for streams that never end. */
    @Override
    public void stop() {
        running = false;
        listening.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE; // stops before the server does
    }
}
