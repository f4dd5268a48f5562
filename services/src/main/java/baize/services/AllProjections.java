package baize.services;

import baize.contracts.Event;
import baize.contracts.allocation.AllocationEvent;
import baize.contracts.custody.CustodyEvent;
import baize.contracts.donation.DonationEvent;
import baize.contracts.membership.MembershipEvent;
import baize.contracts.oversight.OversightEvent;
import baize.contracts.stock.StockEvent;
import baize.contracts.supply.SupplyEvent;
import baize.services.allocation.AllocationProjection;
import baize.services.custody.CustodyProjection;
import baize.services.donation.DonationProjection;
import baize.services.membership.MembershipProjection;
import baize.services.oversight.OversightProjection;
import baize.services.stock.StockProjection;
import baize.services.supply.SupplyProjection;
import baize.services.views.Happened;
import baize.services.views.Projection;
import baize.services.views.Writes;
import baize.trust.Genesis;

/** Takes each event to the tables of its area. */
public final class AllProjections implements Projection {
    private final StockProjection stock = new StockProjection();

    @Override
    public void found(Genesis genesis, Happened happened, Writes writes) {
        MembershipProjection.found(genesis, happened, writes);
    }

    @Override
    public void apply(Event event, Happened happened, Writes writes) {
        switch (event) {
            case MembershipEvent e -> MembershipProjection.apply(e, happened, writes);
            case SupplyEvent e -> SupplyProjection.apply(e, happened, writes);
            case DonationEvent e -> DonationProjection.apply(e, happened, writes);
            case StockEvent e -> stock.apply(e, happened, writes);
            case AllocationEvent e -> AllocationProjection.apply(e, happened, writes);
            case CustodyEvent e -> CustodyProjection.apply(e, happened, writes);
            case OversightEvent e -> OversightProjection.apply(e, happened, writes);
        }
    }
}
