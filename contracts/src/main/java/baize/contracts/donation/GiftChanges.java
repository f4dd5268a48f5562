package baize.contracts.donation;

import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.List;
import java.util.Optional;

/** What events mean for the rows of gifts. */
final class GiftChanges {
    private GiftChanges() {}

    static List<Write> offered(DonationEvent.GiftOffered event, Stamp stamp) {
        DonationCommand.OfferGift offer = event.offer();
        return put(new Gift(
                offer.code(),
                Gift.Origin.OFFERED,
                Optional.of(event.donor()),
                Optional.empty(),
                offer.display(),
                Optional.empty(),
                offer.item(),
                offer.quantity(),
                offer.target(),
                offer.originRisk(),
                Gift.Status.OFFERED,
                Optional.empty(),
                false,
                stamp,
                Optional.empty(),
                Optional.empty()));
    }

    static List<Write> registered(DonationEvent.GiftRegistered event, Stamp stamp) {
        DonationCommand.RegisterGift gift = event.gift();
        return put(new Gift(
                gift.code(),
                Gift.Origin.REGISTERED,
                Optional.empty(),
                Optional.of(event.collector()),
                gift.display(),
                gift.donorName(),
                gift.item(),
                gift.quantity(),
                gift.target(),
                gift.originRisk(),
                Gift.Status.ACCEPTED,
                gift.claim(),
                false,
                stamp,
                Optional.empty(),
                Optional.empty()));
    }

    static List<Write> found(DonationEvent.GiftFound event, Stamp stamp) {
        return put(new Gift(
                event.code(),
                Gift.Origin.UNANNOUNCED,
                Optional.empty(),
                Optional.of(event.collector()),
                Gift.Display.UNKNOWN,
                Optional.empty(),
                event.item(),
                event.quantity(),
                new Target.Free(),
                event.originRisk(),
                Gift.Status.ARRIVED,
                Optional.empty(),
                false,
                stamp,
                Optional.empty(),
                Optional.of(stamp)));
    }

    static List<Write> reviewed(WorldState state, DonationEvent.OfferReviewed event, Stamp stamp) {
        Gift gift = gift(state, event.code());
        Gift.Status status = switch (event.verdict()) {
            case ACCEPTED -> gift.arrived().isPresent() ? Gift.Status.ARRIVED : Gift.Status.ACCEPTED;
            case NOT_NEEDED, NOT_QUALIFIED -> Gift.Status.REJECTED;
        };
        return put(with(gift, giver(gift), aim(gift), new Progress(status, Optional.of(stamp), gift.arrived())));
    }

    static List<Write> withdrawn(WorldState state, DonationEvent.OfferWithdrawn event) {
        Gift gift = gift(state, event.code());
        Progress progress = new Progress(Gift.Status.WITHDRAWN, gift.reviewed(), gift.arrived());
        return put(with(gift, giver(gift), aim(gift), progress));
    }

    /** An offer that waits for its review goes on waiting: goods that came early may still be turned down. */
    static List<Write> arrived(WorldState state, DonationEvent.GiftArrived event, Stamp stamp) {
        Gift gift = gift(state, event.code());
        Gift.Status status = gift.status() == Gift.Status.OFFERED ? Gift.Status.OFFERED : Gift.Status.ARRIVED;
        return put(with(gift, giver(gift), aim(gift), new Progress(status, gift.reviewed(), Optional.of(stamp))));
    }

    static List<Write> notArrived(WorldState state, DonationEvent.GiftNotArrived event) {
        Gift gift = gift(state, event.code());
        Gift.Status status = gift.status() == Gift.Status.ARRIVED ? Gift.Status.ACCEPTED : gift.status();
        return put(with(gift, giver(gift), aim(gift), new Progress(status, gift.reviewed(), Optional.empty())));
    }

    static List<Write> claimed(WorldState state, DonationEvent.GiftClaimed event) {
        Gift gift = gift(state, event.code());
        Giver giver = new Giver(Optional.of(event.donor()), Optional.empty());
        return put(with(gift, giver, aim(gift), progress(gift)));
    }

    static List<Write> redirected(WorldState state, DonationEvent.GiftRedirected event) {
        Gift gift = gift(state, event.code());
        return put(with(gift, giver(gift), new Aim(event.to(), gift.diverted()), progress(gift)));
    }

    static List<Write> diverted(WorldState state, DonationEvent.GiftDiverted event) {
        Gift gift = gift(state, event.code());
        return put(with(gift, giver(gift), new Aim(event.to(), true), progress(gift)));
    }

    static Gift gift(WorldState state, DonationCode code) {
        return state.find(Gift.TABLE.key(code))
                .orElseThrow(() -> new IllegalStateException("No gift " + code.value() + " that a record speaks of"));
    }

    private static List<Write> put(Gift gift) {
        return List.of(Write.put(Gift.TABLE.key(gift.code()), gift));
    }

    /** The part of a gift that a claim changes. */
    private record Giver(Optional<MemberId> donor, Optional<ClaimDigest> claim) {}

    /** The part of a gift that another target changes. */
    private record Aim(Target target, boolean diverted) {}

    /** The part of a gift that reviewing and arriving change. */
    private record Progress(Gift.Status status, Optional<Stamp> reviewed, Optional<Stamp> arrived) {}

    private static Giver giver(Gift gift) {
        return new Giver(gift.donor(), gift.claim());
    }

    private static Aim aim(Gift gift) {
        return new Aim(gift.target(), gift.diverted());
    }

    private static Progress progress(Gift gift) {
        return new Progress(gift.status(), gift.reviewed(), gift.arrived());
    }

    private static Gift with(Gift gift, Giver giver, Aim aim, Progress progress) {
        return new Gift(
                gift.code(),
                gift.origin(),
                giver.donor(),
                gift.collector(),
                gift.display(),
                gift.donorName(),
                gift.item(),
                gift.declared(),
                aim.target(),
                gift.originRisk(),
                progress.status(),
                giver.claim(),
                aim.diverted(),
                gift.recorded(),
                progress.reviewed(),
                progress.arrived());
    }
}
