package baize.services.demo;

import baize.contracts.MemberId;
import baize.contracts.stock.LotId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What lies in a hall, as its keeper knows it. */
final class Shelf {
    private static final Comparator<Pile> FIRST_EXPIRED_FIRST = Comparator.comparing(Pile::expiry);

    private final Site hall;
    private final List<Pile> piles = new ArrayList<>();

    Shelf(Site hall) {
        this.hall = hall;
    }

    /** A lot: how much is there, and how much of it is neither promised nor gone. */
    static final class Pile {
        private final LotId lot;
        private final Catalogue item;
        private final LocalDate expiry;
        private final Optional<MemberId> target;
        private final Instant allocatableFrom;
        private long there;
        private long free;

        Pile(LotId lot, Goods goods, LocalDate expiry, Optional<MemberId> target, Instant allocatableFrom) {
            this.lot = lot;
            this.item = goods.item();
            this.expiry = expiry;
            this.target = target;
            this.allocatableFrom = allocatableFrom;
            this.there = goods.amount();
            this.free = goods.amount();
        }

        LotId lot() {
            return lot;
        }

        Catalogue item() {
            return item;
        }

        LocalDate expiry() {
            return expiry;
        }

        boolean targeted() {
            return target.isPresent();
        }

        long there() {
            return there;
        }

        long free() {
            return free;
        }

        void promise(long amount) {
            free -= amount;
        }

        void leave(long amount) {
            there -= amount;
        }
    }

    Site hall() {
        return hall;
    }

    void add(Pile pile) {
        piles.add(pile);
    }

    /** Every lot with something left. */
    List<Pile> piles() {
        return piles.stream().filter(pile -> pile.there > 0).toList();
    }

    /** What may go to this demand now, in the order in which it should go. */
    List<Pile> fitting(Wanted wanted, Instant now) {
        return piles.stream()
                .filter(pile -> pile.free > 0 && pile.item == wanted.item() && !now.isBefore(pile.allocatableFrom))
                .filter(pile ->
                        pile.target.map(wanted.hospital().member()::equals).orElse(true))
                .sorted(FIRST_EXPIRED_FIRST)
                .toList();
    }
}
