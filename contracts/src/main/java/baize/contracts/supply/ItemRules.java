package baize.contracts.supply;

import static baize.contracts.supply.SupplyRefusal.ITEM_APPROVED_ALREADY;
import static baize.contracts.supply.SupplyRefusal.ITEM_APPROVED_BY_ITS_REGISTRANT;
import static baize.contracts.supply.SupplyRefusal.ITEM_TAKEN;
import static baize.contracts.supply.SupplyRefusal.ITEM_UNKNOWN;
import static baize.contracts.supply.SupplyRefusal.TOO_MANY_UNAPPROVED;

import baize.contracts.Decision;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import java.util.List;
import java.util.Optional;

/** The catalogue: an item counts once an officer other than its registrant approved it. */
final class ItemRules {
    private ItemRules() {}

    static Decision register(WorldState state, SupplyCommand.RegisterItem command, TransactionContext context) {
        if (state.find(Item.TABLE.key(command.item())).isPresent()) {
            return Decision.refuse(ITEM_TAKEN);
        }
        if (UnapprovedEntry.tooMany(state, context.signer().member())) {
            return Decision.refuse(TOO_MANY_UNAPPROVED);
        }
        return Decision.accept(new SupplyEvent.ItemRegistered(command));
    }

    static Decision approve(WorldState state, SupplyCommand.ApproveItem command, TransactionContext context) {
        Optional<Item> item = state.find(Item.TABLE.key(command.item()));
        if (item.isEmpty()) {
            return Decision.refuse(ITEM_UNKNOWN);
        }
        if (item.get().usable()) {
            return Decision.refuse(ITEM_APPROVED_ALREADY);
        }
        if (item.get().registered().officer().equals(context.signer().officer())) {
            return Decision.refuse(ITEM_APPROVED_BY_ITS_REGISTRANT);
        }
        return Decision.accept(new SupplyEvent.ItemApproved(command.item()));
    }

    static List<Write> registered(SupplyEvent.ItemRegistered event, Stamp stamp) {
        SupplyCommand.RegisterItem item = event.item();
        Item now = new Item(
                item.item(),
                item.category(),
                item.names(),
                item.standard(),
                item.unit(),
                item.packs(),
                item.uses(),
                stamp,
                Optional.empty());
        return List.of(
                put(now),
                Write.put(
                        UnapprovedEntry.of(stamp.member(), "item", item.item()),
                        new UnapprovedEntry(stamp.member(), stamp)));
    }

    static List<Write> approved(WorldState state, SupplyEvent.ItemApproved event, Stamp stamp) {
        Item item = state.find(Item.TABLE.key(event.item())).orElseThrow();
        Item now = new Item(
                item.item(),
                item.category(),
                item.names(),
                item.standard(),
                item.unit(),
                item.packs(),
                item.uses(),
                item.registered(),
                Optional.of(stamp));
        return List.of(
                put(now), Write.remove(UnapprovedEntry.of(item.registered().member(), "item", item.item())));
    }

    private static Write put(Item item) {
        return Write.put(Item.TABLE.key(item.item()), item);
    }
}
