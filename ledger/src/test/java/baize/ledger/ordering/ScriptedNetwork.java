package baize.ledger.ordering;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a consortium's engine does, as docs/decisions/0002-ordering.md lists it, at a test's word: one agreed sequence of rounds that every node
 * sees alike; nodes that come back and meet rounds again; rounds that are not delivered any more; no rounds without a majority; rounds
 * of any size. Nodes are engines for ledgers of their own: see {@link #node}. Thread-safe.
 */
public final class ScriptedNetwork {
    /** Commands that wait at one node. */
    public static final int POOL = 5_000;

    /** A node's engine saves its own state only every so many rounds: after a restart it delivers those since again. */
    public static final int ROUNDS_BETWEEN_SAVES = 5;

    /** A round that the members agreed on. */
    record Round(long number, Instant time, List<OrderedCommand> commands) {}

    private final Instant start;
    private final boolean automatic;
    private final List<Round> rounds = new ArrayList<>();
    private final ArrayDeque<OrderedCommand> waiting = new ArrayDeque<>();
    private final Map<String, Long> saved = new LinkedHashMap<>();
    private final Map<String, Long> acknowledged = new LinkedHashMap<>();
    private final TreeMap<Long, LogHead> heads = new TreeMap<>();
    private final List<String> forks = new ArrayList<>();
    private Duration passed = Duration.ZERO;
    private boolean majority = true;
    private long forgotten;

    private ScriptedNetwork(Instant start, boolean automatic) {
        this.start = start;
        this.automatic = automatic;
    }

    /** A network whose rounds the test decides, one a second from this moment on. */
    public static ScriptedNetwork scripted(Instant start) {
        return new ScriptedNetwork(start, false);
    }

    /** A network that decides a round for every command, with an empty one now and then. */
    public static ScriptedNetwork automatic(Instant start) {
        return new ScriptedNetwork(start, true);
    }

    /** The engine of a node; the same name is the same node, started again. {@code number} is its number as a submitter. */
    public OrderingFactory node(String name, int number) {
        return (_, _) -> new ScriptedOrdering(this, name, number);
    }

    /** Decides the next round: all that waits. Nothing happens without a majority. */
    public synchronized void decide() {
        if (majority) {
            long number = rounds.size() + 1L;
            rounds.add(new Round(number, start.plus(passed).plusSeconds(number), List.copyOf(waiting)));
            waiting.clear();
            notifyAll();
        }
    }

    /** Decides some rounds in which nothing happens. */
    public synchronized void decideEmpty(int count) {
        for (int i = 0; i < count; i++) {
            decide();
        }
    }

    /** The next round comes so much later, or earlier. */
    public synchronized void passTime(Duration time) {
        passed = passed.plus(time);
    }

    /** A node hands in bytes that no honest admission would let pass. */
    public void handIn(int submitter, byte[] command) {
        offer(submitter, new CommandBytes(command));
    }

    /** Too many nodes are away: no round more until they are back. */
    public synchronized void loseMajority() {
        majority = false;
    }

    /** Enough nodes are back. */
    public synchronized void regainMajority() {
        majority = true;
        notifyAll();
    }

    /** The network forgets its rounds so far: a node that has not seen them must jump. */
    public synchronized void forget() {
        forgotten = rounds.size();
    }

    /** The last round decided. */
    public synchronized long lastRound() {
        return rounds.size();
    }

    /** Rounds for which two nodes came to different heads. */
    public synchronized List<String> forks() {
        return List.copyOf(forks);
    }

    /** Waits until a node's engine has acknowledged the last round decided. */
    public synchronized void awaitLast(String... nodes) throws InterruptedException {
        for (String node : nodes) {
            while (acknowledged.getOrDefault(node, 0L) < rounds.size()) {
                wait();
            }
        }
    }

    synchronized Submission offer(int submitter, CommandBytes command) {
        long behind = automatic
                ? rounds.size()
                        - acknowledged.values().stream()
                                .mapToLong(Long::longValue)
                                .max()
                                .orElse(0)
                : 0;
        if (waiting.size() + behind >= POOL) {
            return Submission.BUSY;
        }
        waiting.add(new OrderedCommand(submitter, command));
        if (automatic) {
            decide();
            if (rounds.size() % 3 == 0) {
                decide();
            }
        }
        return Submission.TAKEN;
    }

    /** Where a node's engine starts: behind its own saved state. */
    synchronized long restore(String node) {
        return saved.getOrDefault(node, 0L) + 1;
    }

    /** The first round that is still delivered. */
    synchronized long firstDelivered() {
        return forgotten + 1;
    }

    /** The head that others had after a round. */
    synchronized LogHead headAfter(long round) {
        return heads.floorEntry(round).getValue();
    }

    /** The round of this number, when it has been decided. */
    synchronized Round await(long number, ScriptedOrdering node) throws InterruptedException {
        while (rounds.size() < number && !node.isClosed()) {
            wait();
        }
        return node.isClosed() ? new Round(number, start, List.of()) : rounds.get((int) number - 1);
    }

    synchronized void acknowledge(String node, long round, LogHead head) {
        LogHead others = heads.putIfAbsent(round, head);
        if (others != null && !(others.size() == head.size() && java.util.Arrays.equals(others.root(), head.root()))) {
            forks.add("round " + round + " at " + node);
        }
        if (round % ROUNDS_BETWEEN_SAVES == 0) {
            saved.put(node, round);
        }
        acknowledged.put(node, round);
        notifyAll();
    }

    synchronized void wake() {
        notifyAll();
    }
}
