package baize.contracts.supply;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.Stamp;
import baize.contracts.Table;
import java.util.Optional;

/** A place where goods can lie; usable once an officer of another organisation approved it. */
public record Place(
        PlaceId place,
        MemberId member,
        Kind kind,
        Names names,
        DistrictCode district,
        Stamp registered,
        Optional<Stamp> approved) {
    /** Key: place. */
    public static final Table<Place> TABLE = new Table<>("place", Place.class);

    /** Whether goods may lie there and demand may be for it. */
    public boolean usable() {
        return approved.isPresent();
    }

    /** What a place is for. */
    public enum Kind {
        /** Stores relief goods for others. */
        WAREHOUSE(Role.WAREHOUSE),
        /** A hospital's own store. */
        HOSPITAL(Role.HOSPITAL),
        /** A carrier's point of transfer. */
        DEPOT(Role.CARRIER);

        private final Role role;

        Kind(Role role) {
            this.role = role;
        }

        /** The role of those who have such places. */
        public Role role() {
            return role;
        }
    }
}
