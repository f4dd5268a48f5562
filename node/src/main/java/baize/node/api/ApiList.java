package baize.node.api;

import baize.services.views.PageToken;
import baize.services.views.Progress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A part of a list, of one moment. */
public record ApiList<T>(
        @Schema(description = "The rows.") List<T> items,

        @Schema(
                description =
                        "Ask for the same list with after=<this> to get the rows behind these. Absent at the end.")
        Optional<PageToken> next,

        @Schema(description = "Position of the newest record that this answer speaks of; -1 before the first.")
        long position,

        @Schema(description = "The ledger's time of that record.")
        Optional<Instant> time) {
    public ApiList {
        items = List.copyOf(items);
    }

    static <T> ApiList<T> of(List<T> items, Optional<PageToken> next, Progress progress) {
        return new ApiList<>(items, next, progress.applied() - 1, progress.time());
    }
}
