package baize.services.demo;

import baize.ledger.Ledger;
import baize.ledger.LedgerOptions;
import baize.ledger.LogEntry;
import baize.ledger.ordering.SoloOrdering;
import baize.services.client.LedgerSubmitter;
import baize.services.founding.Founder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Plays demonstrations into real ledgers. */
final class Stages {
    private Stages() {}

    /** Plays into a new ledger in this directory; the vault's salts follow from the seed. */
    static Shown play(Path directory, Period period) throws IOException, InterruptedException {
        return play(directory, period, Progress.silent());
    }

    static Shown play(Path directory, Period period, Progress progress) throws IOException, InterruptedException {
        Founder.Founded founded = Founder.found(Region.foundingPlan(), period.begin());
        DemonstrationClock clock = new DemonstrationClock(period.begin());
        InMemoryVault vault = new InMemoryVault(new SplittableRandom(period.seed()));
        Ledger.create(directory, founded.genesis());
        LedgerOptions options = LedgerOptions.of(directory).withOrdering(SoloOrdering.unwatched(), clock);
        try (Ledger ledger = Ledger.open(options)) {
            Demonstration.Stage stage = new Demonstration.Stage(
                    new LedgerSubmitter(ledger::submit), ledger.ledgerId(), founded.keys(), clock, vault);
            Demonstration.Played played = Demonstration.play(stage, period, progress);
            List<LogEntry> log = new ArrayList<>();
            while (log.size() < ledger.size()) {
                log.addAll(ledger.entries(log.size(), 1_000));
            }
            return new Shown(played, log, vault, clock.instant());
        }
    }
}
