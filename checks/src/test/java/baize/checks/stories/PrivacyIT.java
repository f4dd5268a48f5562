package baize.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import baize.ledger.Ledger;
import baize.ledger.LedgerOptions;
import baize.ledger.ordering.SoloOrdering;
import baize.services.AllProjections;
import baize.services.client.LedgerSubmitter;
import baize.services.demo.Demonstration;
import baize.services.demo.DemonstrationClock;
import baize.services.demo.InMemoryVault;
import baize.services.demo.Period;
import baize.services.demo.Progress;
import baize.services.demo.Region;
import baize.services.founding.Founder;
import baize.services.views.Database;
import baize.services.views.DatabaseOptions;
import baize.services.views.ViewFollower;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No personal data and no free text outside the vault: everything that a node writes is dumped and searched. */
class PrivacyIT {
    private static final Instant END = Instant.parse("2020-02-20T00:00:00Z");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void no_text_of_the_vault_stands_in_blocks_state_views_checkpoints_or_logs() throws Exception {
        InMemoryVault vault = new InMemoryVault(new SecureRandom());
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            play(vault);
        } finally {
            System.setErr(err);
        }

        Map<String, byte[]> dump = dump();
        dump.put("standard error", log.toByteArray());
        List<String> found = new ArrayList<>();
        for (InMemoryVault.Kept kept : vault.kept()) {
            byte[] text = kept.text().getBytes(StandardCharsets.UTF_8);
            dump.forEach((file, bytes) -> {
                if (contains(bytes, text)) {
                    found.add(kept.kind() + " in " + file);
                }
            });
        }

        assertThat(vault.kept()).hasSizeGreaterThan(10);
        assertThat(dump.keySet()).anyMatch(file -> file.endsWith(".blk")).anyMatch(file -> file.endsWith(".sqlite"));
        assertThat(found).isEmpty();
        // The search finds what is there: an organisation's registered name stands in the genesis block.
        assertThat(dump.values()).anyMatch(bytes -> contains(bytes, "示范省".getBytes(StandardCharsets.UTF_8)));
    }

    private void play(InMemoryVault vault) throws IOException, InterruptedException {
        Period period = new Period(END, 3, 1);
        Founder.Founded founded = Founder.found(Region.foundingPlan(), period.begin());
        DemonstrationClock clock = new DemonstrationClock(period.begin());
        Ledger.create(directory.resolve("ledger"), founded.genesis());
        try (Ledger ledger = Ledger.open(
                        LedgerOptions.of(directory.resolve("ledger")).withOrdering(SoloOrdering.unwatched(), clock));
                Database views = Database.open(new DatabaseOptions.SqliteFile(directory.resolve("views.sqlite")));
                ViewFollower follower = ViewFollower.start(ledger, views, new AllProjections())) {
            Demonstration.play(
                    new Demonstration.Stage(
                            new LedgerSubmitter(ledger::submit), ledger.ledgerId(), founded.keys(), clock, vault),
                    period,
                    Progress.silent());
            assertThat(follower.awaitPosition(ledger.size() - 1, Duration.ofMinutes(1)))
                    .isTrue();
        }
    }

    private Map<String, byte[]> dump() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static boolean contains(byte[] bytes, byte[] text) {
        for (int i = 0; i <= bytes.length - text.length; i++) {
            if (Arrays.equals(bytes, i, i + text.length, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }
}
