package baize.contracts.supply;

import static baize.contracts.supply.SupplyRefusal.DESIGNATION_UNCHANGED;
import static baize.contracts.supply.SupplyRefusal.HOSPITAL_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.PLACE_APPROVED_ALREADY;
import static baize.contracts.supply.SupplyRefusal.PLACE_KIND_NEEDS_ROLE;
import static baize.contracts.supply.SupplyRefusal.PLACE_OF_OWN_ORGANISATION;
import static baize.contracts.supply.SupplyRefusal.PLACE_TAKEN;
import static baize.contracts.supply.SupplyRefusal.PLACE_UNKNOWN;

import baize.contracts.Decision;
import baize.contracts.Role;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.membership.Member;
import java.util.List;
import java.util.Optional;

/** Places of organisations, approved by others, and the list of designated hospitals. */
final class PlaceRules {
    private PlaceRules() {}

    static Decision register(WorldState state, SupplyCommand.RegisterPlace command, TransactionContext context) {
        if (!context.signer().has(command.kind().role())) {
            return Decision.refuse(PLACE_KIND_NEEDS_ROLE);
        }
        if (state.find(Place.TABLE.key(command.place())).isPresent()) {
            return Decision.refuse(PLACE_TAKEN);
        }
        return Decision.accept(new SupplyEvent.PlaceRegistered(context.signer().member(), command));
    }

    static Decision approve(WorldState state, SupplyCommand.ApprovePlace command, TransactionContext context) {
        Optional<Place> place = state.find(Place.TABLE.key(command.place()));
        if (place.isEmpty()) {
            return Decision.refuse(PLACE_UNKNOWN);
        }
        if (place.get().usable()) {
            return Decision.refuse(PLACE_APPROVED_ALREADY);
        }
        if (place.get().member().equals(context.signer().member())) {
            return Decision.refuse(PLACE_OF_OWN_ORGANISATION);
        }
        return Decision.accept(new SupplyEvent.PlaceApproved(command.place()));
    }

    static Decision designate(WorldState state, SupplyCommand.DesignateHospital command) {
        Optional<Member> member = state.find(Member.TABLE.key(command.hospital()));
        if (member.isEmpty() || !member.get().roles().contains(Role.HOSPITAL)) {
            return Decision.refuse(HOSPITAL_UNKNOWN);
        }
        boolean designated = state.find(Designation.TABLE.key(command.hospital()))
                .map(Designation::designated)
                .orElse(false);
        if (designated == command.designated()) {
            return Decision.refuse(DESIGNATION_UNCHANGED);
        }
        return Decision.accept(new SupplyEvent.HospitalDesignated(command.hospital(), command.designated()));
    }

    static List<Write> registered(SupplyEvent.PlaceRegistered event, Stamp stamp) {
        SupplyCommand.RegisterPlace place = event.place();
        return put(new Place(
                place.place(), event.member(), place.kind(), place.names(), place.district(), stamp, Optional.empty()));
    }

    static List<Write> approved(WorldState state, SupplyEvent.PlaceApproved event, Stamp stamp) {
        Place place = state.find(Place.TABLE.key(event.place())).orElseThrow();
        return put(new Place(
                place.place(),
                place.member(),
                place.kind(),
                place.names(),
                place.district(),
                place.registered(),
                Optional.of(stamp)));
    }

    static List<Write> designated(SupplyEvent.HospitalDesignated event, Stamp stamp) {
        Designation designation = new Designation(event.hospital(), event.designated(), stamp);
        return List.of(Write.put(Designation.TABLE.key(event.hospital()), designation));
    }

    private static List<Write> put(Place place) {
        return List.of(Write.put(Place.TABLE.key(place.place()), place));
    }
}
