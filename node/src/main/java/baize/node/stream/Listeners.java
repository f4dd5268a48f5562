package baize.node.stream;

import baize.node.http.Limits;
import baize.node.http.Network;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Who listens: no more than this node bears, no more of one network than are its share, and none once it stops. Thread-safe. */
@Component
public class Listeners implements SmartLifecycle {
    private final Semaphore places;
    private final int share;
    private final Map<Network, Integer> byNetwork = new ConcurrentHashMap<>();
    private final Set<Thread> listening = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Listeners(Limits limits) {
        this.places = new Semaphore(limits.streamListeners());
        this.share = limits.streamListenersPerNetwork();
    }

    /** What came of wanting to listen. */
    enum Heard {
        /** It listened, and has ended. */
        LISTENED,
        /** Its network has its share of places. */
        SHARE_TAKEN,
        /** There is no place for anybody. */
        NO_PLACE
    }

    /** Lets the calling thread listen for as long as {@code listen} takes. */
    Heard listen(Network network, Runnable listen) {
        if (!enter(network)) {
            return Heard.SHARE_TAKEN;
        }
        try {
            return listen(listen) ? Heard.LISTENED : Heard.NO_PLACE;
        } finally {
            leave(network);
        }
    }

    private boolean enter(Network network) {
        boolean[] entered = {false};
        byNetwork.compute(network, (_, count) -> {
            int before = count == null ? 0 : count;
            entered[0] = before < share;
            return entered[0] ? before + 1 : before;
        });
        return entered[0];
    }

    private void leave(Network network) {
        byNetwork.computeIfPresent(network, (_, count) -> count == 1 ? null : count - 1);
    }

    private boolean listen(Runnable listen) {
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
