package baize.contracts;

import baize.contracts.allocation.AllocationEvent;
import baize.contracts.custody.CustodyEvent;
import baize.contracts.donation.DonationEvent;
import baize.contracts.membership.MembershipEvent;
import baize.contracts.oversight.OversightEvent;
import baize.contracts.stock.StockEvent;
import baize.contracts.supply.SupplyEvent;

/** What happened: a record in the past tense, named on the wire by its simple name ({@code DemandSubmitted}), unique over all areas. */
public sealed interface Event
        permits MembershipEvent,
                SupplyEvent,
                DonationEvent,
                StockEvent,
                AllocationEvent,
                CustodyEvent,
                OversightEvent {}
