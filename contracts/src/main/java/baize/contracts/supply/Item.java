package baize.contracts.supply;

import baize.contracts.Names;
import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.UnitCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An item of the catalogue; usable once a second officer approved it. */
public record Item(
        ItemCode item,
        CategoryCode category,
        Names names,
        Optional<StandardCode> standard,
        UnitCode unit,
        List<PackSize> packs,
        Set<Use> uses,
        Stamp registered,
        Optional<Stamp> approved) {
    /** Key: item. */
    public static final Table<Item> TABLE = new Table<>("item", Item.class);

    public Item {
        packs = List.copyOf(packs);
        uses = java.util.Collections.unmodifiableSet(new TreeSet<>(uses));
    }
}
