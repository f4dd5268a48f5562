package baize.contracts.supply;

import static baize.contracts.supply.SupplyRefusal.ITEM_APPROVED_ALREADY;
import static baize.contracts.supply.SupplyRefusal.ITEM_APPROVED_BY_ITS_REGISTRANT;
import static baize.contracts.supply.SupplyRefusal.ITEM_TAKEN;
import static baize.contracts.supply.SupplyRefusal.ITEM_UNKNOWN;

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

    static Decision register(WorldState state, SupplyCommand.RegisterItem command) {
        if (state.find(Item.TABLE.key(command.item())).isPresent()) {
            return Decision.refuse(ITEM_TAKEN);
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
        return put(new Item(
                item.item(),
                item.category(),
                item.names(),
                item.standard(),
                item.unit(),
                item.packs(),
                item.uses(),
                stamp,
                Optional.empty()));
    }

    static List<Write> approved(WorldState state, SupplyEvent.ItemApproved event, Stamp stamp) {
        Item item = state.find(Item.TABLE.key(event.item())).orElseThrow();
        return put(new Item(
                item.item(),
                item.category(),
                item.names(),
                item.standard(),
                item.unit(),
                item.packs(),
                item.uses(),
                item.registered(),
                Optional.of(stamp)));
    }

    private static List<Write> put(Item item) {
        return List.of(Write.put(Item.TABLE.key(item.item()), item));
    }
}
