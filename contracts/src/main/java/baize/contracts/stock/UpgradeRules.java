package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.donation.Gift;
import java.util.List;
import java.util.Optional;

/**
 * A lot turns out to be better than its last record has it. Who has the goods gains by that, so one officer proposes and a reviewer of
 * supplies, of an organisation that neither gave nor ever held the lot, approves; until then nothing changes.
 */
final class UpgradeRules {
    private UpgradeRules() {}

    static Decision propose(WorldState state, StockCommand.ProposeUpgrade proposal, TransactionContext context) {
        Optional<Lot> found = state.find(Lot.TABLE.key(proposal.lot()));
        if (found.isEmpty()) {
            return Decision.refuse(StockRefusal.LOT_UNKNOWN);
        }
        Lot lot = found.get();
        Optional<StockRefusal> no = RegradeRules.refusal(state, lot, proposal.item(), proposal.corrects(), context)
                .or(() -> Checks.when(
                        RegradeRules.downgrade(state, lot.item(), proposal.item()), StockRefusal.NO_UPGRADE));
        return no.map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new StockEvent.UpgradeProposed(
                        lot.lot(), lot.item(), proposal.item(), proposal.corrects(), proposal.reason())));
    }

    static Decision decide(WorldState state, StockCommand.DecideUpgrade command, TransactionContext context) {
        Optional<Upgrade> found = state.find(Upgrade.TABLE.key(command.lot()))
                .filter(upgrade -> upgrade.proposed().position() == command.proposal());
        if (found.isEmpty()) {
            return Decision.refuse(StockRefusal.UPGRADE_UNKNOWN);
        }
        Upgrade upgrade = found.get();
        Lot lot = state.find(Lot.TABLE.key(command.lot())).orElseThrow();
        CounterBooking booking = new CounterBooking(state, lot.lot());
        Optional<StockRefusal> no = Checks.when(
                        upgrade.proposed().officer().equals(context.signer().officer()), StockRefusal.SAME_OFFICER)
                .or(() -> Checks.when(
                        concerned(state, lot, context.signer().member()), StockRefusal.DECIDED_BY_THOSE_CONCERNED));
        if (no.isPresent()) {
            return Decision.refuse(no.get());
        }
        if (!command.approved()) {
            return Decision.accept(new StockEvent.UpgradeRejected(lot.lot(), command.proposal()));
        }
        return Decision.accept(
                RegradeRules.events(state, booking, lot, upgrade.item(), upgrade.corrects(), upgrade.reason(), context),
                StockRefusal.TOO_MANY_HOLDERS);
    }

    /** Whether the organisation gave, registered or ever had some of the lot. */
    static boolean concerned(WorldState state, Lot lot, MemberId member) {
        Optional<Gift> gift = state.find(Gift.TABLE.key(lot.gift()));
        return state.find(LotKeeper.TABLE.key(lot.lot(), member)).isPresent()
                || gift.flatMap(Gift::donor).filter(member::equals).isPresent()
                || gift.flatMap(Gift::collector).filter(member::equals).isPresent();
    }

    static List<Write> proposed(StockEvent.UpgradeProposed event, Stamp stamp) {
        return List.of(Write.put(
                Upgrade.TABLE.key(event.lot()),
                new Upgrade(event.lot(), event.to(), event.corrects(), event.reason(), stamp)));
    }

    static List<Write> rejected(StockEvent.UpgradeRejected event) {
        return List.of(Write.remove(Upgrade.TABLE.key(event.lot())));
    }
}
