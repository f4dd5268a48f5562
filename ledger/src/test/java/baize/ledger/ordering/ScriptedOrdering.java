package baize.ledger.ordering;

import java.util.List;
import java.util.Optional;

/** One node's engine in a {@link ScriptedNetwork}. */
final class ScriptedOrdering implements Ordering {
    private final ScriptedNetwork network;
    private final String node;
    private final int number;
    private volatile boolean closed;
    private volatile Optional<String> stopped = Optional.empty();
    private volatile Optional<Thread> thread = Optional.empty();

    ScriptedOrdering(ScriptedNetwork network, String node, int number) {
        this.network = network;
        this.node = node;
        this.number = number;
    }

    @Override
    public Submission submit(CommandBytes command) {
        return closed || stopped.isPresent() ? Submission.STOPPED : network.offer(number, command);
    }

    @Override
    public void start(LogHead last, OrderedBatches handler) {
        thread = Optional.of(Thread.ofPlatform().name("engine-" + node).daemon().start(() -> run(last, handler)));
    }

    private void run(LogHead last, OrderedBatches handler) {
        try {
            for (long round = first(last, handler); !closed; round++) {
                ScriptedNetwork.Round decided = network.await(round, this);
                if (!closed) {
                    deliver(decided, handler);
                }
            }
        } catch (InterruptedException | RuntimeException halted) {
            stopped = Optional.of(String.valueOf(halted.getMessage()));
        }
    }

    /** The first round to deliver; where the network has forgotten it, the log must catch up first. */
    private long first(LogHead last, OrderedBatches handler) {
        long round = network.restore(node);
        long delivered = network.firstDelivered();
        if (round >= delivered) {
            return round;
        }
        LogHead expected = network.headAfter(delivered - 1);
        LogHead head = last.size() == expected.size()
                ? expected
                : handler.catchUp(new Cursor(0, delivered - 1, Integer.MAX_VALUE), expected);
        network.acknowledge(node, delivered - 1, head);
        return delivered;
    }

    private void deliver(ScriptedNetwork.Round round, OrderedBatches handler) {
        List<Batch> parts = Batch.ofRound(0, round.number(), round.time(), round.commands());
        LogHead head = handler.execute(parts.getFirst());
        for (Batch part : parts.subList(1, parts.size())) {
            if (closed) {
                return;
            }
            head = handler.execute(part);
        }
        network.acknowledge(node, round.number(), head);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public Optional<String> whyStopped() {
        return stopped;
    }

    @Override
    public void close() {
        closed = true;
        network.wake();
        thread.ifPresent(running -> {
            try {
                running.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
