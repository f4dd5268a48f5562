package baize.contracts.donation;

import static baize.contracts.donation.DonationRefusal.DIVERSION_APPROVED_ALREADY;
import static baize.contracts.donation.DonationRefusal.DIVERSION_APPROVED_BY_ITS_PROPOSER;
import static baize.contracts.donation.DonationRefusal.DIVERSION_TAKEN;
import static baize.contracts.donation.DonationRefusal.DIVERSION_UNKNOWN;
import static baize.contracts.donation.DonationRefusal.DIVERTED_TO_THE_SIGNER;
import static baize.contracts.donation.DonationRefusal.GIFT_CLOSED;
import static baize.contracts.donation.DonationRefusal.GIFT_NOT_TARGETED;
import static baize.contracts.donation.DonationRefusal.GIFT_UNKNOWN;
import static baize.contracts.donation.DonationRefusal.TARGET_CHANGED_SINCE;
import static baize.contracts.donation.DonationRefusal.TARGET_UNCHANGED;

import baize.contracts.Decision;
import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A targeted gift sent elsewhere without its donor: never by one officer alone, never without a reason, never unseen. */
final class DiversionRules {
    private DiversionRules() {}

    static Decision propose(WorldState state, DonationCommand.ProposeDiversion command, TransactionContext context) {
        if (state.find(Diversion.TABLE.key(command.diversion())).isPresent()) {
            return Decision.refuse(DIVERSION_TAKEN);
        }
        Optional<Gift> gift = state.find(Gift.TABLE.key(command.code()));
        if (gift.isEmpty()) {
            return Decision.refuse(GIFT_UNKNOWN);
        }
        Optional<DonationRefusal> fault = wayFault(state, gift.get(), command.to())
                .or(() -> ownFault(state, command.to(), context.signer().member()));
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        return Decision.accept(
                new DonationEvent.DiversionProposed(command, gift.get().target()));
    }

    static Decision approve(WorldState state, DonationCommand.ApproveDiversion command, TransactionContext context) {
        Optional<Diversion> found = state.find(Diversion.TABLE.key(command.diversion()));
        if (found.isEmpty()) {
            return Decision.refuse(DIVERSION_UNKNOWN);
        }
        Diversion diversion = found.get();
        if (diversion.approved().isPresent()) {
            return Decision.refuse(DIVERSION_APPROVED_ALREADY);
        }
        if (diversion.proposed().officer().equals(context.signer().officer())) {
            return Decision.refuse(DIVERSION_APPROVED_BY_ITS_PROPOSER);
        }
        Gift gift = GiftChanges.gift(state, diversion.code());
        if (!gift.target().equals(diversion.from())) {
            return Decision.refuse(TARGET_CHANGED_SINCE);
        }
        Optional<DonationRefusal> fault = wayFault(state, gift, diversion.to())
                .or(() -> ownFault(state, diversion.to(), context.signer().member()));
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        return Decision.accept(new DonationEvent.GiftDiverted(
                diversion.diversion(), diversion.code(), diversion.from(), diversion.to(), diversion.reason()));
    }

    static List<Write> proposed(DonationEvent.DiversionProposed event, Stamp stamp) {
        DonationCommand.ProposeDiversion proposal = event.proposal();
        return List.of(put(new Diversion(
                proposal.diversion(),
                proposal.code(),
                event.from(),
                proposal.to(),
                proposal.reason(),
                stamp,
                Optional.empty())));
    }

    static List<Write> diverted(WorldState state, DonationEvent.GiftDiverted event, Stamp stamp) {
        Diversion diversion = state.find(Diversion.TABLE.key(event.diversion())).orElseThrow();
        List<Write> writes = new ArrayList<>(GiftChanges.diverted(state, event));
        writes.add(put(new Diversion(
                diversion.diversion(),
                diversion.code(),
                diversion.from(),
                diversion.to(),
                diversion.reason(),
                diversion.proposed(),
                Optional.of(stamp))));
        return List.copyOf(writes);
    }

    /** Looked at when proposed and again when approved: a demand may have closed in between. */
    private static Optional<DonationRefusal> wayFault(WorldState state, Gift gift, Target to) {
        if (gift.status().closed()) {
            return Optional.of(GIFT_CLOSED);
        }
        if (gift.target() instanceof Target.Free) {
            return Optional.of(GIFT_NOT_TARGETED);
        }
        if (gift.target().equals(to)) {
            return Optional.of(TARGET_UNCHANGED);
        }
        return Targets.fault(state, to, gift.item());
    }

    /** Nobody decides that a gift goes to the own house. */
    private static Optional<DonationRefusal> ownFault(WorldState state, Target to, MemberId signer) {
        boolean own = switch (to) {
            case Target.Free() -> false;
            case Target.Hospital(MemberId hospital) -> hospital.equals(signer);
            case Target.OneDemand(DemandId demand) ->
                state.find(Demand.TABLE.key(demand)).map(Demand::hospital).equals(Optional.of(signer));
        };
        return own ? Optional.of(DIVERTED_TO_THE_SIGNER) : Optional.empty();
    }

    private static Write put(Diversion diversion) {
        return Write.put(Diversion.TABLE.key(diversion.diversion()), diversion);
    }
}
