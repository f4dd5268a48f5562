package baize.node.runtime;

import baize.contracts.MemberId;
import baize.ledger.CheckpointSigner;
import baize.ledger.Ledger;
import baize.ledger.LedgerFaultException;
import baize.ledger.LedgerFiles;
import baize.ledger.ordering.SoloOrdering;
import baize.node.config.NodeConfig;
import baize.services.client.LedgerSubmitter;
import baize.services.demo.Demonstration;
import baize.services.demo.DemonstrationClock;
import baize.services.demo.DemonstrationSummary;
import baize.services.demo.Period;
import baize.services.demo.Progress;
import baize.services.demo.RealVault;
import baize.services.demo.Region;
import baize.services.founding.Founder;
import baize.services.founding.KeyRingFiles;
import baize.services.vault.VaultKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * A node that keeps the demonstration's ledger: founded, played up to the present on a clock of its own, then live. The directory
 * holds everyone's keys, so it is good for nothing else.
 */
public final class DemoNode implements AutoCloseable {
    /** The one founding member that runs a node. */
    private static final MemberId OPERATOR = new MemberId("sample-data-centre");

    private static final String MARK = "demonstration";

    private final NodeRuntime runtime;
    private final DemonstrationSummary summary;

    private DemoNode(NodeRuntime runtime, DemonstrationSummary summary) {
        this.runtime = runtime;
        this.summary = summary;
    }

    /**
     * Founds and plays a demonstration that ends now. A directory of an earlier one is replaced; any other directory that exists is
     * refused with {@link IOException}.
     */
    public static DemoNode play(Path directory, int port, int days, long seed, Progress progress)
            throws IOException, InterruptedException {
        makeWay(directory);
        Period period = new Period(Instant.now().truncatedTo(ChronoUnit.MILLIS), days, seed);
        Founder.Founded founded = Founder.found(Region.foundingPlan(), period.begin());
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(MARK), "Made by ./baize demo, and replaced by the next one.\n");
        Ledger.create(directory, founded.genesis());
        VaultKeys.create(directory.resolve(NodeVault.KEYS), Region.members());
        NodeConfig config = new NodeConfig(
                directory,
                OPERATOR.value(),
                URI.create("http://127.0.0.1:" + port),
                ZoneId.of("Asia/Shanghai"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        DemonstrationClock clock = new DemonstrationClock(period.begin());
        CheckpointSigner signer = new CheckpointSigner(OPERATOR, founded.keys().checkpointKey(OPERATOR));
        NodeRuntime runtime =
                NodeRuntime.open(config, signer, options -> options.withOrdering(SoloOrdering.unwatched(), clock));
        try {
            Demonstration.Stage stage = new Demonstration.Stage(
                    new LedgerSubmitter(runtime.ledger()::submit),
                    runtime.ledger().ledgerId(),
                    founded.keys(),
                    clock,
                    new RealVault(runtime.vault()));
            Demonstration.Played played = Demonstration.play(stage, period, progress);
            clock.goLive();
            KeyRingFiles.write(played.keys(), directory.resolve("keys"));
            return new DemoNode(runtime, played.summary());
        } catch (IOException | InterruptedException | RuntimeException e) {
            runtime.close();
            throw e;
        }
    }

    /** The open node. */
    public NodeRuntime runtime() {
        return runtime;
    }

    /** What was played, and where to look. */
    public DemonstrationSummary summary() {
        return summary;
    }

    @Override
    public void close() {
        runtime.close();
    }

    /**
     * Removes an earlier demonstration, if there is one. Throws {@link LedgerFaultException} where the directory holds something else, or where a
     * process has the demonstration open: then nothing changes.
     */
    public static void makeWay(Path directory) {
        whileClosed(directory, () -> {
            try {
                removeAllBut(Set.of(directory.resolve(MARK), new LedgerFiles(directory).lock()), directory);
            } catch (IOException e) {
                throw new UncheckedIOException("The demonstration in " + directory + " can't be removed", e);
            }
        });
    }

    /** Throws where {@link #makeWay} would. */
    public static void requireClosed(Path directory) {
        whileClosed(directory, () -> {});
    }

    private static void whileClosed(Path directory, Runnable work) {
        if (Files.exists(directory)) {
            if (!Files.exists(directory.resolve(MARK))) {
                throw new LedgerFaultException(directory + " exists and holds no demonstration.");
            }
            Ledger.whileClosed(directory, work);
        }
    }

    /** What is kept is all that tells others whose this directory is. */
    private static void removeAllBut(Set<Path> kept, Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!kept.contains(file)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path folder, java.io.@org.jspecify.annotations.Nullable IOException failure) throws IOException {
                if (!folder.equals(directory)) {
                    Files.delete(folder);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
