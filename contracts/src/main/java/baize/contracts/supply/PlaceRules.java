package baize.contracts.supply;

import static baize.contracts.supply.SupplyRefusal.PLACE_APPROVED_ALREADY;
import static baize.contracts.supply.SupplyRefusal.PLACE_KIND_NEEDS_ROLE;
import static baize.contracts.supply.SupplyRefusal.PLACE_OF_OWN_ORGANISATION;
import static baize.contracts.supply.SupplyRefusal.PLACE_TAKEN;
import static baize.contracts.supply.SupplyRefusal.PLACE_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.TOO_MANY_UNAPPROVED;

import baize.contracts.Decision;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.List;
import java.util.Optional;

/** Places of organisations, approved by others. */
final class PlaceRules {
    private PlaceRules() {}

    static Decision register(WorldState state, SupplyCommand.RegisterPlace command, TransactionContext context) {
        if (!context.signer().has(command.kind().role())) {
            return Decision.refuse(PLACE_KIND_NEEDS_ROLE);
        }
        if (state.find(Place.TABLE.key(command.place())).isPresent()) {
            return Decision.refuse(PLACE_TAKEN);
        }
        if (UnapprovedEntry.tooMany(state, context.signer().member())) {
            return Decision.refuse(TOO_MANY_UNAPPROVED);
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

    static List<Write> registered(SupplyEvent.PlaceRegistered event, Stamp stamp) {
        SupplyCommand.RegisterPlace place = event.place();
        return List.of(
                put(new Place(
                        place.place(),
                        event.member(),
                        place.kind(),
                        place.names(),
                        place.district(),
                        stamp,
                        Optional.empty())),
                Write.put(
                        UnapprovedEntry.of(event.member(), "place", place.place()),
                        new UnapprovedEntry(event.member(), stamp)));
    }

    static List<Write> approved(WorldState state, SupplyEvent.PlaceApproved event, Stamp stamp) {
        Place place = state.find(Place.TABLE.key(event.place())).orElseThrow();
        Place now = new Place(
                place.place(),
                place.member(),
                place.kind(),
                place.names(),
                place.district(),
                place.registered(),
                Optional.of(stamp));
        return List.of(put(now), Write.remove(UnapprovedEntry.of(place.member(), "place", place.place())));
    }

    private static Write put(Place place) {
        return Write.put(Place.TABLE.key(place.place()), place);
    }
}
