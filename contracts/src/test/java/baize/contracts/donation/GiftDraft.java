package baize.contracts.donation;

import baize.contracts.Quantity;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.ReliefBench;
import java.util.Optional;

/** A gift for a test: 3,000 medical respirators for whoever needs them most, until a test says otherwise. */
record GiftDraft(DonationCode code, ItemCode item, Quantity quantity, Target target) {

    /** The gift that most tests start with. */
    static GiftDraft aGift() {
        return new GiftDraft(code(1), ReliefBench.N95_MEDICAL, Quantity.pieces(3000), new Target.Free());
    }

    /** The code of this number, 1 to 9. */
    static DonationCode code(int number) {
        return DonationCode.withCheck("TESTG1FT" + number);
    }

    GiftDraft numbered(int number) {
        return new GiftDraft(code(number), item, quantity, target);
    }

    GiftDraft of(ItemCode other) {
        return new GiftDraft(code, other, quantity, target);
    }

    GiftDraft of(Quantity other) {
        return new GiftDraft(code, item, other, target);
    }

    GiftDraft to(Target other) {
        return new GiftDraft(code, item, quantity, other);
    }

    /** The command of a donor who is a member. */
    DonationCommand.OfferGift offer() {
        return new DonationCommand.OfferGift(
                code, item, quantity, target, OriginRisk.NONE, Gift.Display.FULL, Optional.empty(), Optional.empty());
    }

    /** The command of a collector for a donor who is none, without a claim link. */
    DonationCommand.RegisterGift registration() {
        return registration(Optional.empty());
    }

    /** The command of a collector for a donor who gets a link with this secret. */
    DonationCommand.RegisterGift registration(ClaimSecret secret) {
        return registration(Optional.of(secret.digest()));
    }

    private DonationCommand.RegisterGift registration(Optional<ClaimDigest> claim) {
        return new DonationCommand.RegisterGift(
                code, item, quantity, target, OriginRisk.ELEVATED, Gift.Display.SURNAME_ONLY, Optional.empty(), claim);
    }
}
