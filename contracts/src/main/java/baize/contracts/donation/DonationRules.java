package baize.contracts.donation;

import baize.contracts.Decision;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.List;

/** The rules of this area: which command is accepted, and what its events change. Takes each to the class of its idea. */
public final class DonationRules {
    private DonationRules() {}

    /** Decides a command of this area. Refuses with the codes of {@link DonationRefusal}. */
    public static Decision decide(WorldState state, DonationCommand command, TransactionContext context) {
        return switch (command) {
            case DonationCommand.OfferGift c -> GiftRules.offer(state, c, context);
            case DonationCommand.ReviewOffer c -> GiftRules.review(state, c, context);
            case DonationCommand.WithdrawOffer c -> GiftRules.withdraw(state, c, context);
            case DonationCommand.RegisterGift c -> GiftRules.register(state, c, context);
            case DonationCommand.ClaimGift c -> DonorRules.claim(state, c, context);
            case DonationCommand.StateGift c -> DonorRules.state(state, c, context);
            case DonationCommand.RedirectGift c -> DonorRules.redirect(state, c, context);
            case DonationCommand.ProposeDiversion c -> DiversionRules.propose(state, c, context);
            case DonationCommand.ApproveDiversion c -> DiversionRules.approve(state, c, context);
        };
    }

    /** The changes of state that an event of this area means. */
    public static List<Write> evolve(WorldState state, DonationEvent event, Stamp stamp) {
        return switch (event) {
            case DonationEvent.GiftOffered e -> GiftChanges.offered(e, stamp);
            case DonationEvent.OfferReviewed e -> GiftChanges.reviewed(state, e, stamp);
            case DonationEvent.OfferWithdrawn e -> GiftChanges.withdrawn(state, e);
            case DonationEvent.GiftRegistered e -> GiftChanges.registered(e, stamp);
            case DonationEvent.GiftFound e -> GiftChanges.found(e, stamp);
            case DonationEvent.GiftArrived e -> GiftChanges.arrived(state, e, stamp);
            case DonationEvent.GiftNotArrived e -> GiftChanges.notArrived(state, e);
            case DonationEvent.GiftClaimed e -> GiftChanges.claimed(state, e);
            case DonationEvent.GiftStated e -> DonorRules.stated(e, stamp);
            case DonationEvent.GiftRedirected e -> GiftChanges.redirected(state, e);
            case DonationEvent.DiversionProposed e -> DiversionRules.proposed(e, stamp);
            case DonationEvent.GiftDiverted e -> DiversionRules.diverted(state, e, stamp);
        };
    }
}
