package baize.contracts;

import baize.contracts.allocation.AllocationCommand;
import baize.contracts.allocation.AllocationEvent;
import baize.contracts.allocation.AllocationRules;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.CustodyEvent;
import baize.contracts.custody.CustodyRules;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.DonationEvent;
import baize.contracts.donation.DonationRules;
import baize.contracts.membership.Authority;
import baize.contracts.membership.Certificates;
import baize.contracts.membership.Founding;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.membership.MembershipEvent;
import baize.contracts.membership.MembershipRules;
import baize.contracts.oversight.OversightCommand;
import baize.contracts.oversight.OversightEvent;
import baize.contracts.oversight.OversightRules;
import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockEvent;
import baize.contracts.stock.StockRules;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.SupplyEvent;
import baize.contracts.supply.SupplyRules;
import java.time.Instant;
import java.util.List;

/** Version 1 of all rules: takes each command and event to the rules of its area. */
public final class Rules implements RuleSet {
    private final Certificates certificates;

    /** The rules, with the reader of certificates that every node has alike. */
    public Rules(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Write> found(Founding founding) {
        return MembershipRules.found(founding, certificates);
    }

    @Override
    public Authority authority(WorldState state, KeyId key, Instant time) {
        return MembershipRules.authority(state, key, time);
    }

    @Override
    public Decision decide(WorldState state, Command command, TransactionContext context) {
        return switch (command) {
            case MembershipCommand c -> MembershipRules.decide(state, c, context, certificates);
            case SupplyCommand c -> SupplyRules.decide(state, c, context);
            case DonationCommand c -> DonationRules.decide(state, c, context);
            case StockCommand c -> StockRules.decide(state, c, context);
            case AllocationCommand c -> AllocationRules.decide(state, c, context);
            case CustodyCommand c -> CustodyRules.decide(state, c, context);
            case OversightCommand c -> OversightRules.decide(state, c, context);
        };
    }

    @Override
    public List<Write> evolve(WorldState state, Event event, Stamp stamp) {
        return switch (event) {
            case MembershipEvent e -> MembershipRules.evolve(state, e, stamp);
            case SupplyEvent e -> SupplyRules.evolve(state, e, stamp);
            case DonationEvent e -> DonationRules.evolve(state, e, stamp);
            case StockEvent e -> StockRules.evolve(state, e, stamp);
            case AllocationEvent e -> AllocationRules.evolve(state, e, stamp);
            case CustodyEvent e -> CustodyRules.evolve(state, e, stamp);
            case OversightEvent e -> OversightRules.evolve(state, e, stamp);
        };
    }
}
