package baize.contracts.stock;

import baize.contracts.Identifier;
import baize.contracts.MemberId;
import baize.contracts.custody.ShipmentId;
import baize.contracts.supply.PlaceId;

/**
 * Where goods are, or where they came from and ended. Goods only ever move from one account to another, so nothing appears or
 * vanishes: in + found = out + stock + in transit + loss + damaged holds by construction, for any lot, item, period and organisation.
 */
public sealed interface Account {
    /** The world outside, as first received by this organisation. */
    record Outside(MemberId receiver) implements Account {}

    /** Turned up in a count or a receipt beyond the papers. */
    record Found(MemberId by) implements Account {}

    /** In stock at a place. */
    record AtPlace(PlaceId place) implements Account {}

    /** On its way. */
    record InTransit(ShipmentId shipment) implements Account {}

    /** Used as intended. */
    record Used(MemberId by) implements Account {}

    /** Lost. */
    record Lost(MemberId by) implements Account {}

    /** Damaged, unfit or expired. */
    record Damaged(MemberId by) implements Account {}

    /** A path for the state's keys: kind, colon, holder. */
    default String path() {
        return switch (this) {
            case Outside(MemberId holder) -> path("outside", holder);
            case Found(MemberId holder) -> path("found", holder);
            case AtPlace(PlaceId holder) -> path("place", holder);
            case InTransit(ShipmentId holder) -> path("transit", holder);
            case Used(MemberId holder) -> path("used", holder);
            case Lost(MemberId holder) -> path("lost", holder);
            case Damaged(MemberId holder) -> path("damaged", holder);
        };
    }

    private static String path(String kind, Identifier holder) {
        return kind + ":" + holder.value();
    }
}
