package baize.contracts.donation;

import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.supply.ItemCode;

/** What happened to gifts. */
public sealed interface DonationEvent extends Event {
    /** A member offered goods. */
    record GiftOffered(MemberId donor, DonationCommand.OfferGift offer) implements DonationEvent {}

    /** An offer was reviewed. */
    record OfferReviewed(DonationCode code, DonationCommand.OfferVerdict verdict) implements DonationEvent {}

    /** An offer was taken back. */
    record OfferWithdrawn(DonationCode code) implements DonationEvent {}

    /** A collector registered goods for a donor. */
    record GiftRegistered(MemberId collector, DonationCommand.RegisterGift gift) implements DonationEvent {}

    /** Goods stood at the door that nobody announced. */
    record GiftFound(DonationCode code, MemberId collector, ItemCode item, Quantity quantity, OriginRisk originRisk)
            implements DonationEvent {
        public GiftFound {
            Gift.checkGiven(quantity);
        }
    }

    /** The first lot of a gift arrived. */
    record GiftArrived(DonationCode code) implements DonationEvent {}

    /** A correction says that nothing of a gift came: what stood under its code was entered twice, or was of another one. */
    record GiftNotArrived(DonationCode code) implements DonationEvent {}

    /** The donor is known now. */
    record GiftClaimed(DonationCode code, MemberId donor) implements DonationEvent {}

    /** A donor said what was given. */
    record GiftStated(MemberId donor, DonationCommand.StateGift statement) implements DonationEvent {}

    /** The donor chose another target. */
    record GiftRedirected(DonationCode code, Target from, Target to) implements DonationEvent {}

    /** One officer wants to divert. */
    record DiversionProposed(DonationCommand.ProposeDiversion proposal, Target from) implements DonationEvent {}

    /** Two officers diverted a gift; its target is another one now, and it shows. */
    record GiftDiverted(DiversionId diversion, DonationCode code, Target from, Target to, Diversion.Reason reason)
            implements DonationEvent {}
}
