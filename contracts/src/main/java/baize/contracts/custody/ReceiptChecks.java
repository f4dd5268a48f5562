package baize.contracts.custody;

import baize.contracts.OfficerId;
import baize.contracts.Refusal;
import baize.contracts.Signer;
import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.custody.CustodyCommand.Counted;
import baize.contracts.stock.Lot;
import baize.contracts.stock.StockRefusal;
import baize.contracts.supply.Item;
import baize.contracts.supply.Place;
import baize.contracts.supply.SupplyRefusal;
import java.util.List;
import java.util.Optional;

/** Who may count a shipment, and what a count may name. What the count says is never a reason to refuse it. */
final class ReceiptChecks {
    private ReceiptChecks() {}

    /** What speaks against this signer: the receiver counts, by an officer who neither packed nor carried. */
    static Optional<Refusal> signer(WorldState state, Shipment shipment, Signer signer) {
        Place to = state.find(Place.TABLE.key(shipment.to())).orElseThrow();
        if (!to.member().equals(signer.member())) {
            return Optional.of(CustodyRefusal.NOT_THE_RECEIVER);
        }
        return packedOrCarried(state, shipment, signer.officer())
                ? Optional.of(CustodyRefusal.RECEIVER_PACKED_OR_CARRIED)
                : Optional.empty();
    }

    /** What speaks against these names: lots and items must be known, or the books could not hold them. */
    static Optional<Refusal> names(WorldState state, List<Counted> counted) {
        for (Counted count : counted) {
            if (state.find(Lot.TABLE.key(count.lot())).isEmpty()) {
                return Optional.of(StockRefusal.LOT_UNKNOWN);
            }
            if (count.item().isPresent()
                    && state.find(Item.TABLE.key(count.item().get())).isEmpty()) {
                return Optional.of(SupplyRefusal.ITEM_UNKNOWN);
            }
        }
        return Optional.empty();
    }

    /** An officer carries by giving the boxes on, or by taking them for the carrier of the waybill; who takes them at the door does not. */
    private static boolean packedOrCarried(WorldState state, Shipment shipment, OfficerId officer) {
        return shipment.packers().contains(officer)
                || Legs.of(state, shipment).stream()
                        .anyMatch(leg -> signed(leg.given(), officer)
                                || (leg.taker().equals(shipment.carrier()) && signed(leg.taken(), officer)));
    }

    private static boolean signed(Optional<Stamp> signature, OfficerId officer) {
        return signature.map(Stamp::officer).filter(officer::equals).isPresent();
    }
}
