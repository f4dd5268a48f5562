package baize.contracts.donation;

import baize.contracts.Command;
import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.supply.ItemCode;
import java.time.LocalDate;
import java.util.Optional;

/** Commands about gifts. */
public sealed interface DonationCommand extends Command {
    /** A donor, maker or charity that is a member offers goods. */
    record OfferGift(
            DonationCode code,
            ItemCode item,
            Quantity quantity,
            Target target,
            OriginRisk originRisk,
            Gift.Display display,
            Optional<LocalDate> expectedArrival,
            Optional<Commitment> qualification)
            implements DonationCommand {
        public OfferGift {
            Gift.checkGiven(quantity);
            if (display == Gift.Display.UNKNOWN) {
                throw new IllegalArgumentException("The donor of an offer is known: choose how to show it");
            }
        }
    }

    /** A reviewer accepts or rejects an offer. */
    record ReviewOffer(DonationCode code, OfferVerdict verdict) implements DonationCommand {}

    /** The donor takes an offer back before anything arrived. */
    record WithdrawOffer(DonationCode code) implements DonationCommand {}

    /** A collector registers goods for a donor who is no member; the donor gets the code and a claim link. */
    record RegisterGift(
            DonationCode code,
            ItemCode item,
            Quantity quantity,
            Target target,
            OriginRisk originRisk,
            Gift.Display display,
            Optional<Commitment> donorName,
            Optional<ClaimDigest> claim)
            implements DonationCommand {
        public RegisterGift {
            Gift.checkGiven(quantity);
        }
    }

    /** A donor shows a claim link's secret and becomes the gift's donor. */
    record ClaimGift(DonationCode code, ClaimSecret secret) implements DonationCommand {}

    /** A donor's own statement of a gift, to be matched with the receiver's records or listed as without receipt. */
    record StateGift(
            StatementId statement,
            MemberId to,
            ItemCode item,
            Quantity quantity,
            LocalDate givenOn,
            Optional<DonationCode> code,
            Optional<Commitment> waybill)
            implements DonationCommand {
        public StateGift {
            Gift.checkGiven(quantity);
        }
    }

    /** The donor chooses another target for what has not yet been allocated. */
    record RedirectGift(DonationCode code, Target target) implements DonationCommand {}

    /** One officer proposes to send a targeted gift elsewhere. */
    record ProposeDiversion(DiversionId diversion, DonationCode code, Target to, Diversion.Reason reason)
            implements DonationCommand {}

    /** Another officer approves it. */
    record ApproveDiversion(DiversionId diversion) implements DonationCommand {}

    /** A reviewer's finding on an offer. */
    enum OfferVerdict {
        /** Welcome. */
        ACCEPTED,
        /** Not needed. */
        NOT_NEEDED,
        /** Papers or grade do not hold. */
        NOT_QUALIFIED
    }
}
