package baize.services.importing;

import baize.contracts.SourceName;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.Need;
import baize.contracts.supply.SupplyCommand;
import java.time.Instant;
import java.util.Optional;

/** A line that can be entered: reported by volunteers, not confirmed by the hospital. */
public sealed interface DemandLine {
    /** Where and what. */
    Key key();

    /** The command that enters it as this line of an import. */
    SupplyCommand command(ImportId run, long line);

    /** City, hospital and item as the source has them, as far as the ledger holds them. */
    record Key(SourceName city, SourceName hospital, SourceName item) {}

    /** A line of a table: so much is needed. */
    record Stated(Key key, Need need) implements DemandLine {
        @Override
        public SupplyCommand command(ImportId run, long line) {
            return new SupplyCommand.ImportDemandLine(run, line, key.city(), key.hospital(), key.item(), need);
        }
    }

    /** A line of a file of changes: from {@code time} on so much is needed, or nothing any more. */
    record Changed(Key key, Instant time, Optional<Need> before, Optional<Need> after) implements DemandLine {
        @Override
        public SupplyCommand command(ImportId run, long line) {
            return new SupplyCommand.ImportDemandChange(
                    run, line, key.city(), key.hospital(), key.item(), time, before, after);
        }
    }
}
