package baize.contracts.donation;

import static baize.contracts.donation.DonationRefusal.CLAIMED_BY_COLLECTOR;
import static baize.contracts.donation.DonationRefusal.GIFT_CLOSED;
import static baize.contracts.donation.DonationRefusal.GIFT_OF_ANOTHER_DONOR;
import static baize.contracts.donation.DonationRefusal.GIFT_UNKNOWN;
import static baize.contracts.donation.DonationRefusal.GIVEN_IN_FUTURE;
import static baize.contracts.donation.DonationRefusal.NOTHING_TO_CLAIM;
import static baize.contracts.donation.DonationRefusal.RECEIVER_UNKNOWN;
import static baize.contracts.donation.DonationRefusal.SECRET_WRONG;
import static baize.contracts.donation.DonationRefusal.STATEMENT_TAKEN;
import static baize.contracts.donation.DonationRefusal.TARGET_UNCHANGED;

import baize.contracts.Decision;
import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.membership.Member;
import java.util.List;
import java.util.Optional;

/** What a donor may do about a gift that stands on the ledger, or that should. */
final class DonorRules {
    private DonorRules() {}

    static Decision claim(WorldState state, DonationCommand.ClaimGift command, TransactionContext context) {
        Optional<Gift> gift = state.find(Gift.TABLE.key(command.code()));
        if (gift.isEmpty()) {
            return Decision.refuse(GIFT_UNKNOWN);
        }
        if (gift.get().claim().isEmpty()) {
            return Decision.refuse(NOTHING_TO_CLAIM);
        }
        if (!gift.get().claim().get().equals(command.secret().digest())) {
            return Decision.refuse(SECRET_WRONG);
        }
        MemberId donor = context.signer().member();
        if (gift.get().collector().equals(Optional.of(donor))) {
            return Decision.refuse(CLAIMED_BY_COLLECTOR);
        }
        return Decision.accept(new DonationEvent.GiftClaimed(command.code(), donor));
    }

    /** The code need not be known: a statement of a gift that nobody recorded is what the list without receipts is for. */
    static Decision state(WorldState state, DonationCommand.StateGift command, TransactionContext context) {
        if (state.find(Statement.TABLE.key(command.statement())).isPresent()) {
            return Decision.refuse(STATEMENT_TAKEN);
        }
        if (state.find(Member.TABLE.key(command.to())).isEmpty()) {
            return Decision.refuse(RECEIVER_UNKNOWN);
        }
        Optional<DonationRefusal> fault = GiftRules.goodsFault(state, command.item(), command.quantity());
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        if (command.givenOn().isAfter(context.date())) {
            return Decision.refuse(GIVEN_IN_FUTURE);
        }
        return Decision.accept(new DonationEvent.GiftStated(context.signer().member(), command));
    }

    /** Allowed until nothing of the gift will come; what is allocated already goes where it was allocated to. */
    static Decision redirect(WorldState state, DonationCommand.RedirectGift command, TransactionContext context) {
        Optional<Gift> found = state.find(Gift.TABLE.key(command.code()));
        if (found.isEmpty()) {
            return Decision.refuse(GIFT_UNKNOWN);
        }
        Gift gift = found.get();
        if (!GiftRules.isDonor(gift, context.signer().member())) {
            return Decision.refuse(GIFT_OF_ANOTHER_DONOR);
        }
        if (gift.status().closed()) {
            return Decision.refuse(GIFT_CLOSED);
        }
        if (gift.target().equals(command.target())) {
            return Decision.refuse(TARGET_UNCHANGED);
        }
        Optional<DonationRefusal> fault = Targets.fault(state, command.target(), gift.item());
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        return Decision.accept(new DonationEvent.GiftRedirected(gift.code(), gift.target(), command.target()));
    }

    static List<Write> stated(DonationEvent.GiftStated event, Stamp stamp) {
        Statement statement = new Statement(event.donor(), event.statement(), stamp);
        return List.of(Write.put(Statement.TABLE.key(event.statement().statement()), statement));
    }
}
