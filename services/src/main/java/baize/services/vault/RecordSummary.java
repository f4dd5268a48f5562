package baize.services.vault;

import baize.contracts.MemberId;
import java.time.Instant;
import java.util.List;

/** What an organisation sees of its records without opening them. */
public record RecordSummary(RecordId id, Instant created, int versions, List<MemberId> grantees) {
    public RecordSummary {
        grantees = List.copyOf(grantees);
    }
}
