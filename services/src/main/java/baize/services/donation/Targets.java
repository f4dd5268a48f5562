package baize.services.donation;

import baize.contracts.Identifier;
import baize.contracts.MemberId;
import baize.contracts.donation.Target;
import baize.contracts.supply.DemandId;
import baize.services.views.Row;
import java.util.Optional;

/** A gift's target as two columns: kind and id. */
final class Targets {
    private static final String FREE = "FREE";
    private static final String HOSPITAL = "HOSPITAL";
    private static final String DEMAND = "DEMAND";

    private Targets() {}

    static String kind(Target target) {
        return switch (target) {
            case Target.Free() -> FREE;
            case Target.Hospital(MemberId hospital) -> HOSPITAL;
            case Target.OneDemand(DemandId demand) -> DEMAND;
        };
    }

    static Optional<Identifier> id(Target target) {
        return switch (target) {
            case Target.Free() -> Optional.empty();
            case Target.Hospital(MemberId hospital) -> Optional.of(hospital);
            case Target.OneDemand(DemandId demand) -> Optional.of(demand);
        };
    }

    static Target read(Row row, String kind, String id) {
        return switch (row.text(kind)) {
            case FREE -> new Target.Free();
            case HOSPITAL -> new Target.Hospital(row.as(id, MemberId::new));
            case DEMAND -> new Target.OneDemand(row.as(id, DemandId::new));
            default -> throw new IllegalStateException("No such kind of target: " + row.text(kind));
        };
    }
}
