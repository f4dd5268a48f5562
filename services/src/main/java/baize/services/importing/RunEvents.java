package baize.services.importing;

import baize.contracts.Event;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.SupplyEvent;
import java.util.Optional;

/** Tells which events belong to which import. */
final class RunEvents {
    private RunEvents() {}

    /** The event, if it is one of a line of this run. */
    static Optional<SupplyEvent> ofLine(Event event, ImportId run) {
        return switch (event) {
            case SupplyEvent.ReportedDemandChanged changed when changed.id().equals(run) -> Optional.of(changed);
            case SupplyEvent.ReportedDemandRepeated repeated when repeated.id().equals(run) -> Optional.of(repeated);
            default -> Optional.empty();
        };
    }
}
