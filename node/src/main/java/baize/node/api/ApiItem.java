package baize.node.api;

import baize.services.views.Progress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** One thing, as of one moment. */
public record ApiItem<T>(
        @Schema(description = "What was asked for.") T item,

        @Schema(description = "Position of the newest record that this answer speaks of; -1 before the first.")
        long position,

        @Schema(description = "The ledger's time of that record.")
        Optional<Instant> time) {
    static <T> ApiItem<T> of(T item, Progress progress) {
        return new ApiItem<>(item, progress.applied() - 1, progress.time());
    }
}
