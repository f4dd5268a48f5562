package baize.contracts.supply;

import baize.contracts.Names;
import baize.contracts.Stamp;
import baize.contracts.Table;
import baize.contracts.UnitCode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An item of the catalogue; usable once a second officer approved it.
 *
 * @param unit the unit of every quantity of it: never a package
 * @param packs at most one size of each package
 * @param uses at least one
 */
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
        uses = Collections.unmodifiableSet(new TreeSet<>(uses));
        check(unit, packs, uses);
    }

    /** Whether gifts, demand and lots may name it. */
    public boolean usable() {
        return approved.isPresent();
    }

    /**
     * Whether goods of this item may serve a demand for {@code asked} and this use: of the same category, counted in the same unit, and
     * permitted for the use by the catalogue.
     */
    public boolean serves(Item asked, Use use) {
        return usable() && category.equals(asked.category) && unit == asked.unit && uses.contains(use);
    }

    /** Whether goods of this item may do nothing that goods of the other one may not: same category, same unit, no further use. */
    public boolean permitsNoMoreThan(Item other) {
        return category.equals(other.category) && unit == other.unit && other.uses.containsAll(uses);
    }

    /** Throws {@link IllegalArgumentException} where no item can be so. */
    static void check(UnitCode unit, List<PackSize> packs, Set<Use> uses) {
        if (unit == UnitCode.XBX || unit == UnitCode.XCT) {
            throw new IllegalArgumentException("An item is counted in a base unit, not in packages of " + unit);
        }
        if (uses.isEmpty()) {
            throw new IllegalArgumentException("An item is permitted for at least one use");
        }
        Set<UnitCode> packages = EnumSet.noneOf(UnitCode.class);
        for (PackSize pack : packs) {
            if (!packages.add(pack.unit())) {
                throw new IllegalArgumentException("An item has one size of each package, not two of " + pack.unit());
            }
        }
    }
}
