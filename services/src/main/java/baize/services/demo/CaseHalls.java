package baize.services.demo;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Gives each case a hall in which no other case keeps the same items, so that first-expired-first-out never mixes them up. */
final class CaseHalls {
    private final Map<Site, Set<Catalogue>> taken = new HashMap<>();

    /** A hall for these items, theirs alone from now on. */
    Site forItems(Catalogue first, Catalogue... more) {
        EnumSet<Catalogue> items = EnumSet.of(first, more);
        for (Site hall : Handlers.CASE_HALLS) {
            Set<Catalogue> here = taken.computeIfAbsent(hall, _ -> EnumSet.noneOf(Catalogue.class));
            if (here.stream().noneMatch(items::contains)) {
                here.addAll(items);
                return hall;
            }
        }
        throw new UnplayableException("The script has more cases with " + items + " than halls to keep them apart");
    }
}
