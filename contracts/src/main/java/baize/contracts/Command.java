package baize.contracts;

import baize.contracts.allocation.AllocationCommand;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.donation.DonationCommand;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.oversight.OversightCommand;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.SupplyCommand;

/**
 * What a signer wants to be recorded. Implementations are records whose constructors refuse impossible values; every text in
 * them is an {@link Identifier}, an enum, a {@link RegisteredName}, a {@link SourceName}: no free text, no personal data.
 *
 * <p>The name on the wire is the area and the record's name in kebab-case: {@code supply.submit-demand}.
 */
public sealed interface Command
        permits MembershipCommand,
                SupplyCommand,
                DonationCommand,
                StockCommand,
                AllocationCommand,
                CustodyCommand,
                OversightCommand {}
