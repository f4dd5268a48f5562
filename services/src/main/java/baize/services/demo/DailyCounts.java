package baize.services.demo;

import baize.contracts.stock.CountId;
import baize.contracts.stock.StockCommand.ConfirmCount;
import baize.contracts.stock.StockCommand.CountStock;
import baize.contracts.stock.StockCommand.DifferenceReason;
import java.util.List;

/** Halls count what lies in them, lot by lot, by two officers. */
final class DailyCounts {
    private DailyCounts() {}

    /** One lot of a hall is counted; both officers find what the books say. */
    static void count(Plot plot, Shelf shelf) {
        plot.happens(() -> {
            List<Shelf.Pile> piles = shelf.piles();
            if (piles.isEmpty()) {
                return;
            }
            Shelf.Pile pile = plot.dice().pick(piles);
            CountId count = new CountId(plot.dice().uuid());
            Site hall = shelf.hall();
            plot.signNow(hall.hand(0), new CountStock(count, hall.place(), pile.lot(), pile.there()));
            plot.pass(10, 40)
                    .sign(hall.hand(1), () -> new ConfirmCount(count, pile.there(), DifferenceReason.MISCOUNT));
        });
    }
}
