package baize.ledger;

import baize.ledger.audit.Audit;
import baize.ledger.audit.AuditOptions;
import baize.trust.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Row A1 of the faults: kills a node at random times while writers submit, starts it again each time, and holds the log to every
 * acknowledgement. Reusable with any number of kills.
 *
 * <pre>{@code
 * CrashTrial.Result result = new CrashTrial(directory, seed).run(100);
 * assertThat(result.violations()).isEmpty();
 * }</pre>
 */
public final class CrashTrial {
    private static final int WRITERS = 8;
    private static final int LONGEST_LIFE_MILLIS = 150;

    private final Path directory;
    private final RandomGenerator random;
    private final Map<Long, String> acknowledged = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private long slowestOpen;

    /** A trial on a ledger that does not exist yet. */
    public CrashTrial(Path directory, long seed) {
        this.directory = directory;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /**
     * What came of it.
     *
     * @param acknowledged answers that the killed processes gave
     * @param entries leaves in the end
     * @param slowestOpenMillis longest recovery
     * @param violations what must not happen; empty when all holds
     */
    public record Result(int acknowledged, long entries, long slowestOpenMillis, List<String> violations) {}

    /** Starts and kills the node so many times, then looks. */
    public Result run(int kills) throws InterruptedException {
        Ledger.create(
                directory,
                TestCommunity.found(java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS))
                        .genesis());
        for (int i = 0; i < kills; i++) {
            liveAndDie();
        }
        return look();
    }

    private void liveAndDie() throws InterruptedException {
        try (ChildNode.Running child = ChildNode.start(directory, "write", Integer.toString(WRITERS))) {
            String open = child.line();
            slowestOpen = Math.max(slowestOpen, Long.parseLong(open.substring("open ".length())));
            // Some kills come at once, while the first batch is under way; the others some time after the first answer.
            if (random.nextInt(4) > 0) {
                note(child.line());
            }
            Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
            child.kill();
            child.rest().forEach(this::note);
        }
    }

    private void note(String line) {
        String[] words = line.split(" ", 3);
        String other = acknowledged.put(Long.parseLong(words[1]), words[2]);
        if (other != null && !other.equals(words[2])) {
            violations.add("Position " + words[1] + " was acknowledged for two commands");
        }
    }

    private Result look() {
        long entries;
        try (Ledger ledger = Ledger.open(LedgerOptions.of(directory).withCheckpoints(TestCommunity.signer()))) {
            entries = ledger.size();
            acknowledged.forEach((position, digest) -> {
                String found = ledger.entry(position)
                        .map(entry -> HexFormat.of().formatHex(Sha256.of(entry.commandBytes())))
                        .orElse("nothing");
                if (!found.equals(digest)) {
                    violations.add("Position " + position + " was acknowledged and holds " + found);
                }
            });
            Set<String> ids = new HashSet<>();
            for (long position = 0; position < entries; position++) {
                LogEntry entry = ledger.entry(position).orElseThrow();
                if (!ids.add(entry.key().value() + entry.id().value())) {
                    violations.add("Position " + position + " repeats a command");
                }
            }
        }
        Audit.run(directory, AuditOptions.full()).findings().forEach(finding -> violations.add(finding.toString()));
        return new Result(acknowledged.size(), entries, slowestOpen, violations);
    }
}
