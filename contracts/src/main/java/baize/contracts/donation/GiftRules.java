package baize.contracts.donation;

import static baize.contracts.donation.DonationRefusal.CODE_TAKEN;
import static baize.contracts.donation.DonationRefusal.GIFT_ARRIVED_ALREADY;
import static baize.contracts.donation.DonationRefusal.GIFT_CLOSED;
import static baize.contracts.donation.DonationRefusal.GIFT_OF_ANOTHER_DONOR;
import static baize.contracts.donation.DonationRefusal.GIFT_UNKNOWN;
import static baize.contracts.donation.DonationRefusal.ITEM_NOT_APPROVED;
import static baize.contracts.donation.DonationRefusal.OFFER_NOT_WAITING;
import static baize.contracts.donation.DonationRefusal.OFFER_REVIEWED_BY_DONOR;
import static baize.contracts.donation.DonationRefusal.UNIT_NOT_THE_ITEMS;

import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.stock.Stock;
import baize.contracts.supply.Item;
import baize.contracts.supply.ItemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a gift comes to stand on the ledger before its goods arrive. */
final class GiftRules {
    private GiftRules() {}

    static Decision offer(WorldState state, DonationCommand.OfferGift command, TransactionContext context) {
        Optional<DonationRefusal> fault = codeFault(state, command.code())
                .or(() -> goodsFault(state, command.item(), command.quantity()))
                .or(() -> Targets.fault(state, command.target(), command.item()));
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        return Decision.accept(new DonationEvent.GiftOffered(context.signer().member(), command));
    }

    static Decision register(WorldState state, DonationCommand.RegisterGift command, TransactionContext context) {
        Optional<DonationRefusal> fault = codeFault(state, command.code())
                .or(() -> goodsFault(state, command.item(), command.quantity()))
                .or(() -> Targets.fault(state, command.target(), command.item()));
        if (fault.isPresent()) {
            return Decision.refuse(fault.get());
        }
        return Decision.accept(new DonationEvent.GiftRegistered(context.signer().member(), command));
    }

    static Decision review(WorldState state, DonationCommand.ReviewOffer command, TransactionContext context) {
        Optional<Gift> gift = state.find(Gift.TABLE.key(command.code()));
        if (gift.isEmpty()) {
            return Decision.refuse(GIFT_UNKNOWN);
        }
        if (gift.get().status() != Gift.Status.OFFERED) {
            return Decision.refuse(OFFER_NOT_WAITING);
        }
        if (isDonor(gift.get(), context.signer().member())) {
            return Decision.refuse(OFFER_REVIEWED_BY_DONOR);
        }
        List<Event> events = new ArrayList<>();
        events.add(new DonationEvent.OfferReviewed(command.code(), command.verdict()));
        if (command.verdict() == DonationCommand.OfferVerdict.ACCEPTED) {
            events.addAll(Stock.accepted(state, gift.get()));
        }
        return Decision.accept(events);
    }

    static Decision withdraw(WorldState state, DonationCommand.WithdrawOffer command, TransactionContext context) {
        Optional<Gift> gift = state.find(Gift.TABLE.key(command.code()));
        if (gift.isEmpty()) {
            return Decision.refuse(GIFT_UNKNOWN);
        }
        if (!isDonor(gift.get(), context.signer().member())) {
            return Decision.refuse(GIFT_OF_ANOTHER_DONOR);
        }
        if (gift.get().status() == Gift.Status.OFFERED && gift.get().arrived().isPresent()) {
            return Decision.refuse(GIFT_ARRIVED_ALREADY);
        }
        return switch (gift.get().status()) {
            case OFFERED, ACCEPTED -> Decision.accept(new DonationEvent.OfferWithdrawn(command.code()));
            case ARRIVED -> Decision.refuse(GIFT_ARRIVED_ALREADY);
            case REJECTED, WITHDRAWN -> Decision.refuse(GIFT_CLOSED);
        };
    }

    /** Whether this organisation gave the gift, as far as the ledger knows. */
    static boolean isDonor(Gift gift, MemberId member) {
        return gift.donor().equals(Optional.of(member));
    }

    /** Goods are of an approved item, in its own unit. */
    static Optional<DonationRefusal> goodsFault(WorldState state, ItemCode code, Quantity quantity) {
        Optional<Item> item = state.find(Item.TABLE.key(code)).filter(Item::usable);
        if (item.isEmpty()) {
            return Optional.of(ITEM_NOT_APPROVED);
        }
        return item.get().unit() == quantity.unit() ? Optional.empty() : Optional.of(UNIT_NOT_THE_ITEMS);
    }

    private static Optional<DonationRefusal> codeFault(WorldState state, DonationCode code) {
        return state.find(Gift.TABLE.key(code)).map(gift -> CODE_TAKEN);
    }
}
