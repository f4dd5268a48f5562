package baize.services.donation;

import baize.contracts.MemberId;
import baize.contracts.UnitCode;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.Diversion;
import baize.contracts.donation.DiversionId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.stock.LotDoubt;
import baize.contracts.stock.LotId;
import baize.contracts.stock.MakerLot;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import baize.services.views.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads rows of gifts, lots, parts and diversions. Other areas read lots by it too. */
public final class GiftRows {
    private GiftRows() {}

    /** A row of {@code lot}. */
    public static GiftTrace.LotRow lot(Row row) {
        return new GiftTrace.LotRow(
                row.as("lot", LotId::new),
                row.as("gift", DonationCode::new),
                row.as("place", PlaceId::new),
                row.as("organisation", MemberId::new),
                row.as("declared", ItemCode::new),
                row.as("item", ItemCode::new),
                row.as("unit", UnitCode::valueOf),
                row.number("counted"),
                row.number("unfit"),
                row.optional("maker_lot", MakerLot::new),
                row.optionalDate("expiry"),
                row.optionalTime("hold_until"),
                row.flag("inspected"),
                row.flag("blocked"),
                row.flag("recalled"),
                row.optionalText("block_reason"),
                row.time("happened_at"),
                row.number("arrived_position"),
                row.time("arrived_at"),
                row.optionalTime("inspected_at"),
                row.optionalTime("allocated_at"),
                row.number("graded_position"),
                row.optionalText("doubts").map(GiftRows::doubts).orElse(List.of()),
                row.optional("upgrade_item", ItemCode::new),
                row.optionalNumber("upgrade_position"));
    }

    private static List<LotDoubt> doubts(String codes) {
        return Stream.of(codes.split(","))
                .distinct()
                .map(LotDoubt::valueOf)
                .sorted()
                .toList();
    }

    /** A row of {@code balance}, with {@code place_kind}, {@code receiver}, {@code in_hand} and {@code was_received} joined. */
    public static GiftTrace.Part part(Row row) {
        String kind = row.text("kind");
        boolean transit = kind.equals("TRANSIT");
        return new GiftTrace.Part(
                state(row),
                row.as("owner", MemberId::new),
                kind.equals("PLACE") ? Optional.of(row.as("holder", PlaceId::new)) : Optional.empty(),
                transit ? Optional.of(row.as("holder", ShipmentId::new)) : Optional.empty(),
                row.optional("in_hand", MemberId::new),
                row.optional("receiver", MemberId::new),
                row.as("lot", LotId::new),
                row.as("item", ItemCode::new),
                row.number("quantity"));
    }

    /** Rows of {@code balance} that are alike but for lot and shipment, with {@code place} and the same columns joined. */
    public static GiftTrace.Sum sum(Row row) {
        return new GiftTrace.Sum(
                state(row),
                row.as("owner", MemberId::new),
                row.optional("place", PlaceId::new),
                row.optional("in_hand", MemberId::new),
                row.optional("receiver", MemberId::new),
                row.as("item", ItemCode::new),
                row.number("quantity"));
    }

    private static GiftTrace.State state(Row row) {
        String kind = row.text("kind");
        return switch (kind) {
            case "PLACE" ->
                row.text("place_kind").equals("HOSPITAL") ? GiftTrace.State.RECEIVED : GiftTrace.State.IN_STOCK;
            case "TRANSIT" -> row.flag("was_received") ? GiftTrace.State.UNEXPLAINED : GiftTrace.State.IN_TRANSIT;
            case "USED" -> GiftTrace.State.USED;
            case "LOST" -> GiftTrace.State.LOST;
            case "DAMAGED" -> GiftTrace.State.DAMAGED;
            default -> throw new IllegalStateException("Pieces cannot be at an account of kind " + kind);
        };
    }

    static GiftTrace.GiftRow gift(Row row) {
        Gift.Display display = row.as("display", Gift.Display::valueOf);
        return new GiftTrace.GiftRow(
                row.as("code", DonationCode::new),
                row.as("origin", Gift.Origin::valueOf),
                row.optional("donor", MemberId::new).filter(donor -> display != Gift.Display.HIDDEN),
                row.optional("collector", MemberId::new),
                display,
                row.as("item", ItemCode::new),
                row.as("unit", UnitCode::valueOf),
                row.number("declared"),
                row.as("origin_risk", OriginRisk::valueOf),
                row.as("status", Gift.Status::valueOf),
                Targets.read(row, "first_target_kind", "first_target"),
                Targets.read(row, "target_kind", "target"),
                row.flag("redirected"),
                row.flag("diverted"),
                row.number("recorded_position"),
                row.time("recorded_at"),
                row.optionalTime("reviewed_at"),
                row.optionalTime("arrived_at"));
    }

    static GiftTrace.DiversionRow diversion(Row row) {
        return new GiftTrace.DiversionRow(
                row.as("diversion", DiversionId::new),
                row.as("code", DonationCode::new),
                Targets.read(row, "from_kind", "from_target"),
                Targets.read(row, "to_kind", "to_target"),
                row.as("reason", Diversion.Reason::valueOf),
                row.number("proposed_position"),
                row.time("proposed_at"),
                row.as("proposed_by", MemberId::new),
                row.optionalNumber("approved_position"),
                row.optionalTime("approved_at"),
                row.optional("approved_by", MemberId::new));
    }
}
