package baize.node.api.status;

import baize.ledger.LedgerStatus;
import baize.node.api.ApiConfig;
import baize.node.runtime.NodeRuntime;
import baize.services.views.FollowerState;
import baize.services.views.Progress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the node is: for its operator, and for whoever relies on it. Always 200 while the node answers at all. */
@RestController
@RequestMapping(ApiConfig.ROOT + "/status")
@Tag(name = "Status", description = "How this node is.")
public class StatusController {
    private static final Logger LOG = LoggerFactory.getLogger(StatusController.class);
    private static final Duration CERTIFICATES_LOOKED_AT_EVERY = Duration.ofMinutes(1);

    private final NodeRuntime runtime;
    private volatile Certificates certificates = new Certificates(Instant.MIN, List.of());

    StatusController(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    /** What was found, and when. */
    private record Certificates(Instant seen, List<ExpiringCertificates> expiring) {}

    @GetMapping
    @Operation(summary = "Log, read models, disk, certificates")
    NodeStatus status() {
        LedgerStatus ledger = runtime.ledger().status();
        return new NodeStatus(
                runtime.ledger().ledgerId(),
                ledger.size() - 1,
                ledger.lastWrite(),
                ledger.covered(),
                ledger.stopped(),
                views(ledger.size()),
                disk(runtime.config().directory()),
                expiring());
    }

    private NodeStatus.Views views(long size) {
        Progress progress = runtime.follower().progress();
        FollowerState state = runtime.follower().state();
        return new NodeStatus.Views(
                progress.applied() - 1, Math.max(0, size - progress.applied()), word(state), why(state));
    }

    private static String word(FollowerState state) {
        return switch (state) {
            case FollowerState.Following() -> "following";
            case FollowerState.Stalled _ -> "stalled";
            case FollowerState.Halted _ -> "halted";
            case FollowerState.Closed() -> "closed";
        };
    }

    private static Optional<String> why(FollowerState state) {
        return switch (state) {
            case FollowerState.Following(), FollowerState.Closed() -> Optional.empty();
            case FollowerState.Stalled(String why) -> Optional.of(why);
            case FollowerState.Halted(long _, String why) -> Optional.of(why);
        };
    }

    private static Optional<NodeStatus.Disk> disk(Path directory) {
        try {
            FileStore store = Files.getFileStore(directory);
            return Optional.of(new NodeStatus.Disk(store.getUsableSpace(), store.getTotalSpace()));
        } catch (IOException e) {
            LOG.warn("The free space of {} cannot be read", directory, e);
            return Optional.empty();
        }
    }

    // Every key of the ledger is looked at: once a minute is enough, however often somebody asks.
    private List<ExpiringCertificates> expiring() {
        Instant now = runtime.clock().instant();
        Certificates seen = certificates;
        if (now.isBefore(seen.seen()) || !now.isBefore(next(seen))) {
            seen = new Certificates(
                    now, ExpiringCertificates.of(runtime.ledger().state(), now));
            certificates = seen;
        }
        return seen.expiring();
    }

    private static Instant next(Certificates seen) {
        return seen.seen().plus(CERTIFICATES_LOOKED_AT_EVERY);
    }
}
