package baize.node.api.status;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a node is. */
public record NodeStatus(
        @Schema(description = "The ledger's id.") String ledger,

        @Schema(description = "Position of the newest record in the log.")
        long position,

        @Schema(description = "The ledger's time of the newest block.")
        Instant lastWrite,

        @Schema(description = "Records that the newest signed checkpoint covers, from position 0 on.")
        long coveredByCheckpoint,

        @Schema(description = "Why it takes no commands; absent while it does.")
        Optional<String> stopped,

        Views views,

        @Schema(description = "Absent where the space cannot be read.")
        Optional<Disk> disk,

        @Schema(description = "Certificates that end within 30 days, by organisation.")
        List<ExpiringCertificates> expiringCertificates) {
    public NodeStatus {
        expiringCertificates = List.copyOf(expiringCertificates);
    }

    /** The read models behind pages and lists. */
    public record Views(
            @Schema(description = "Position of the newest record that they hold; -1 before the first.")
            long position,

            @Schema(description = "Records of the log that they do not hold yet.")
            long lag,

            @Schema(
                    description =
                            "following, stalled (the database does not answer), halted (somebody must act), closed.")
            String state,

            @Schema(description = "Why they do not follow; absent while they do.")
            Optional<String> why) {}

    /** The disk that holds the log. */
    public record Disk(
            @Schema(description = "Bytes that may be written.")
            long freeBytes,

            @Schema(description = "Bytes in all.") long totalBytes) {}
}
