package baize.contracts.custody;

import baize.contracts.MemberId;
import baize.contracts.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Hand-overs of a shipment that one organisation says it took, and nobody else speaks of: shown as claims. They move nothing, are no
 * legs, and make nobody a party; the giver's signature makes a leg of one.
 */
public record Claims(ShipmentId shipment, MemberId taker, List<HandOverId> handOvers) {
    /** Key: shipment, member. */
    public static final Table<Claims> TABLE = new Table<>("hand-over-claims", Claims.class);
    /** Most hand-overs of one shipment that one organisation may claim. */
    public static final int MAX = 5;

    public Claims {
        handOvers = List.copyOf(handOvers);
    }

    Claims with(HandOverId another) {
        List<HandOverId> more = new ArrayList<>(handOvers);
        more.add(another);
        return new Claims(shipment, taker, more);
    }
}
