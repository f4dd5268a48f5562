package baize.services.views;

import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.DonationCode;
import baize.contracts.stock.LotId;
import baize.contracts.supply.DemandId;

/** What a step happened to. */
public record Subject(Kind kind, String id) {
    /** The things that have steps. */
    public enum Kind {
        /** A gift, by its code. */
        GIFT,
        /** A lot. */
        LOT,
        /** A demand. */
        DEMAND,
        /** An allocation. */
        ALLOCATION,
        /** A shipment. */
        SHIPMENT
    }

    /** This gift. */
    public static Subject of(DonationCode code) {
        return new Subject(Kind.GIFT, code.value());
    }

    /** This lot. */
    public static Subject of(LotId lot) {
        return new Subject(Kind.LOT, lot.value());
    }

    /** This demand. */
    public static Subject of(DemandId demand) {
        return new Subject(Kind.DEMAND, demand.value());
    }

    /** This allocation. */
    public static Subject of(AllocationId allocation) {
        return new Subject(Kind.ALLOCATION, allocation.value());
    }

    /** This shipment. */
    public static Subject of(ShipmentId shipment) {
        return new Subject(Kind.SHIPMENT, shipment.value());
    }
}
