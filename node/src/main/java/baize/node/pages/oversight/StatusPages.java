package baize.node.pages.oversight;

import baize.ledger.LedgerStatus;
import baize.node.api.status.ExpiringCertificates;
import baize.node.pages.Words;
import baize.node.runtime.NodeRuntime;
import baize.services.views.FollowerState;
import baize.services.views.Progress;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** How the node is: log, pages, disk, certificates. */
@Controller
public class StatusPages {
    private static final Logger LOG = LoggerFactory.getLogger(StatusPages.class);
    /** Below this much free space in per cent somebody must act. */
    private static final long LOW_PERCENT = 10;

    private final NodeRuntime runtime;

    StatusPages(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    /** Space on the disk that holds the log, in bytes. */
    public record Disk(long free, long size) {
        /** Free space in whole per cent. */
        public long percent() {
            return size == 0 ? 0 : free / (size / 100 + 1);
        }

        /** Whether there is little of it. */
        public boolean low() {
            return percent() < LOW_PERCENT;
        }
    }

    @GetMapping("/status")
    String status(@ModelAttribute("say") Words say, Model model) {
        LedgerStatus ledger = runtime.ledger().status();
        Progress progress = runtime.follower().progress();
        FollowerState follower = runtime.follower().state();
        model.addAttribute("asOf", progress);
        model.addAttribute("ledgerId", runtime.ledger().ledgerId());
        model.addAttribute("ledger", ledger);
        model.addAttribute("lag", Math.max(0, ledger.size() - progress.applied()));
        model.addAttribute("follower", follower.getClass().getSimpleName());
        model.addAttribute("why", why(follower));
        model.addAttribute("disk", disk(runtime.config().directory()));
        model.addAttribute("expiring", ExpiringCertificates.of(runtime.ledger().state(), say.now()));
        return "status";
    }

    private static Optional<String> why(FollowerState state) {
        return switch (state) {
            case FollowerState.Following(), FollowerState.Closed() -> Optional.empty();
            case FollowerState.Stalled(String why) -> Optional.of(why);
            case FollowerState.Halted(long position, String why) -> Optional.of(why);
        };
    }

    private static Optional<Disk> disk(Path directory) {
        try {
            FileStore store = Files.getFileStore(directory);
            return Optional.of(new Disk(store.getUsableSpace(), store.getTotalSpace()));
        } catch (IOException e) {
            LOG.warn("The free space of {} cannot be read", directory, e);
            return Optional.empty();
        }
    }
}
