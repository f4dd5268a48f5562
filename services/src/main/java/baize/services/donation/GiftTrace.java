package baize.services.donation;

import baize.contracts.MemberId;
import baize.contracts.UnitCode;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.Diversion;
import baize.contracts.donation.DiversionId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.stock.LotDoubt;
import baize.contracts.stock.LotId;
import baize.contracts.stock.MakerLot;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a donor asks of a gift: what was declared, what was counted and found to be, and where each piece is now. The
 * sums always add up to what was counted in, plus what was found beyond the papers.
 *
 * @param lots all of them: the rules bear so many of one gift and no more
 * @param sums pieces by state and holder, all of them
 * @param parts the same pieces by lot and shipment, the first {@link baize.services.views.PageRequest#MAX}: {@link GiftQueries#parts} has the others
 * @param diversions the first {@link baize.services.views.PageRequest#MAX}
 */
public record GiftTrace(
        GiftRow gift, List<LotRow> lots, List<Sum> sums, List<Part> parts, List<DiversionRow> diversions) {
    public GiftTrace {
        lots = List.copyOf(lots);
        sums = List.copyOf(sums);
        parts = List.copyOf(parts);
        diversions = List.copyOf(diversions);
    }

    /** All pieces, wherever they are. */
    public long pieces() {
        return sums.stream().mapToLong(Sum::quantity).sum();
    }

    /** Pieces counted at arrival. */
    public long counted() {
        return lots.stream().mapToLong(LotRow::counted).sum();
    }

    /**
     * A gift.
     *
     * @param donor where the donor is a member and wants to be shown
     * @param collector who registered it for a donor, or met it at the door
     * @param firstTarget whom it was for at first; {@code target} whom it is for now
     */
    public record GiftRow(
            DonationCode code,
            Gift.Origin origin,
            Optional<MemberId> donor,
            Optional<MemberId> collector,
            Gift.Display display,
            ItemCode item,
            UnitCode unit,
            long declared,
            OriginRisk originRisk,
            Gift.Status status,
            Target firstTarget,
            Target target,
            boolean redirected,
            boolean diverted,
            long recordedPosition,
            Instant recordedAt,
            Optional<Instant> reviewedAt,
            Optional<Instant> arrivedAt) {}

    /**
     * A lot of the gift.
     *
     * @param declared what the papers said it is
     * @param item what it is, as inspected or corrected; until then as declared
     * @param organisation who counted it in
     * @param allocatedAt when the first allocation of it was approved
     * @param gradedPosition the record that last said what it is: the one that a correction names
     * @param doubts what is doubted of it and not settled
     * @param proposedItem what an officer says it is, better than the books say, while nobody has decided; with the record's position
     */
    public record LotRow(
            LotId lot,
            DonationCode gift,
            PlaceId place,
            MemberId organisation,
            ItemCode declared,
            ItemCode item,
            UnitCode unit,
            long counted,
            long unfit,
            Optional<MakerLot> makerLot,
            Optional<LocalDate> expiry,
            Optional<Instant> holdUntil,
            boolean inspected,
            boolean blocked,
            boolean recalled,
            Optional<String> stopReason,
            Instant happenedAt,
            long arrivedPosition,
            Instant arrivedAt,
            Optional<Instant> inspectedAt,
            Optional<Instant> allocatedAt,
            long gradedPosition,
            List<LotDoubt> doubts,
            Optional<ItemCode> proposedItem,
            Optional<Long> proposedPosition) {
        public LotRow {
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * Some pieces and where they are.
     *
     * @param organisation on whose books they are: whose stock it is, who sent, used, lost or damaged them
     * @param shipment where {@code state} is {@code IN_TRANSIT} or {@code UNEXPLAINED}
     * @param holder who has the shipment in hand, as far as signatures tell
     * @param receiver of a shipment
     */
    public record Part(
            State state,
            MemberId organisation,
            Optional<PlaceId> place,
            Optional<ShipmentId> shipment,
            Optional<MemberId> holder,
            Optional<MemberId> receiver,
            LotId lot,
            ItemCode item,
            long quantity) {}

    /**
     * All pieces in one state with one holder, whatever lot they are of and however many shipments they travel in.
     *
     * @param organisation on whose books they are, as in {@link Part}
     * @param holder who has their shipments in hand, as far as signatures tell; {@code receiver} whom these are for
     */
    public record Sum(
            State state,
            MemberId organisation,
            Optional<PlaceId> place,
            Optional<MemberId> holder,
            Optional<MemberId> receiver,
            ItemCode item,
            long quantity) {}

    /** Where pieces are. */
    public enum State {
        /** In a warehouse or depot. */
        IN_STOCK,
        /** On the way to the receiver. */
        IN_TRANSIT,
        /** Sent, not among what the receiver counted, and not yet explained. */
        UNEXPLAINED,
        /** In a hospital's store. */
        RECEIVED,
        /** Used by a hospital. */
        USED,
        /** Gone. */
        LOST,
        /** Unfit. */
        DAMAGED
    }

    /** A diversion without the donor's consent; {@code approvedPosition} is empty while a second officer has not agreed. */
    public record DiversionRow(
            DiversionId diversion,
            DonationCode gift,
            Target from,
            Target to,
            Diversion.Reason reason,
            long proposedPosition,
            Instant proposedAt,
            MemberId proposedBy,
            Optional<Long> approvedPosition,
            Optional<Instant> approvedAt,
            Optional<MemberId> approvedBy) {}
}
