package baize.services.demo;

import baize.contracts.Role;
import baize.contracts.custody.CustodyCommand.Counted;
import baize.contracts.custody.CustodyCommand.Outcome;
import baize.contracts.custody.CustodyCommand.SettleDiscrepancy;
import baize.contracts.custody.ShipmentId;
import baize.contracts.stock.CountId;
import baize.contracts.stock.StockCommand.ConfirmCount;
import baize.contracts.stock.StockCommand.ConfirmLoss;
import baize.contracts.stock.StockCommand.CountStock;
import baize.contracts.stock.StockCommand.DifferenceReason;
import baize.contracts.stock.StockCommand.LossKind;
import baize.contracts.stock.StockCommand.RecordLoss;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.Use;
import baize.services.demo.DemandSteps.Wish;
import java.util.List;
import java.util.Optional;

/** What was counted is not what the papers say. */
record CountingStories(Scene scene) {

    /** The driver took 1,000, the hospital signs 998 and 2 damaged. */
    void damaged(Plot plot) {
        Sent sent = sent(
                plot,
                Givers.PROTECTION_WORKS,
                Hospitals.REN_CENTRAL,
                Wish.of(Catalogue.GOGGLES, Use.FRONT_LINE, 1_000));
        sent.counted(plot, 998, 2);
        sent.note(NamedCase.COUNTED_DAMAGED, plot);
    }

    /** 1,000 were sent, 1,001 are there: recorded as counted. */
    void more(Plot plot) {
        Sent sent = sent(
                plot,
                Givers.MASK_WORKS,
                Hospitals.DING_INFECTIOUS,
                Wish.of(Catalogue.N95_MEDICAL, Use.FRONT_LINE, 1_000));
        sent.counted(plot, 1_001, 0);
        sent.note(NamedCase.COUNTED_MORE, plot);
    }

    /** 20 of 800 are missing, and the carrier says that they are lost. */
    void missing(Plot plot) {
        Sent sent = sent(plot, Givers.TECHNOLOGY, Hospitals.JI_PEOPLE, Wish.of(Catalogue.LATEX_GLOVES, Use.WARD, 800));
        sent.counted(plot, 780, 0);
        plot.pass(120, 400);
        plot.sign(
                sent.way.carrier().hand(Role.CARRIER, 2),
                new SettleDiscrepancy(sent.shipment, sent.stocked.lot(), 20, Outcome.LOST, DifferenceReason.UNKNOWN));
        sent.note(NamedCase.MISSING_SETTLED, plot);
    }

    /** Goods of one gift at a hospital's door, all that it asked for. */
    private Sent sent(Plot plot, Organisation donor, Organisation receiver, Wish wish) {
        Site hospital = Site.storeOf(receiver);
        long amount = wish.need().known().orElseThrow().amount();
        Scene.Stocked stocked = scene.stocked(plot, donor, new Goods(wish.item(), amount), GiftSteps.FREE);
        DemandId need = scene.demand().approved(plot, hospital, wish);
        Waybill way = scene.order(plot, stocked, hospital, need, amount);
        return new Sent(scene, stocked, way, scene.custody().bring(plot, way));
    }

    private record Sent(Scene scene, Scene.Stocked stocked, Waybill way, ShipmentId shipment) {
        void counted(Plot plot, long usable, long unfit) {
            Counted counted = new Counted(stocked.lot(), usable, unfit, Optional.empty());
            scene.custody().receive(plot, shipment, way, List.of(counted));
        }

        void note(NamedCase named, Plot plot) {
            scene.cases().note(named, Reference.Kind.DONATION, stocked.gift());
            scene.cases().note(named, Reference.Kind.SHIPMENT, shipment);
            scene.cases().note(named, Reference.Kind.HOSPITAL, way.to().member());
            scene.cases().ends(named, plot);
        }
    }

    /** Two officers who do not agree count again; then both find 12 litres less than the books say. */
    void countDifference(Plot plot) {
        Scene.Stocked stocked =
                scene.stocked(plot, Givers.CHEMICAL_WORKS, new Goods(Catalogue.ALCOHOL_75, 2_000), GiftSteps.FREE);
        plot.pass(120, 300);
        CountId disputed = count(plot, stocked, 1_988, 1_990);
        plot.pass(20, 60);
        CountId agreed = count(plot, stocked, 1_988, 1_988);
        scene.cases().note(NamedCase.COUNT_DIFFERENCE, Reference.Kind.LOT, stocked.lot());
        scene.cases().note(NamedCase.COUNT_DIFFERENCE, Reference.Kind.COUNT, disputed);
        scene.cases().note(NamedCase.COUNT_DIFFERENCE, Reference.Kind.COUNT, agreed);
        scene.cases().ends(NamedCase.COUNT_DIFFERENCE, plot);
    }

    private static CountId count(Plot plot, Scene.Stocked stocked, long first, long second) {
        CountId count = new CountId(plot.dice().uuid());
        Site hall = stocked.hall();
        plot.sign(hall.hand(0), new CountStock(count, hall.place(), stocked.lot(), first));
        plot.pass(20, 90);
        plot.sign(hall.hand(1), new ConfirmCount(count, second, DifferenceReason.UNKNOWN));
        return count;
    }

    /** A leaking roof and a theft. */
    void loss(Plot plot) {
        Scene.Stocked stocked =
                scene.stocked(plot, Givers.CHEMICAL_WORKS, new Goods(Catalogue.BLEACH, 300), GiftSteps.FREE);
        plot.pass(200, 500);
        lose(plot, stocked, 40, LossKind.DAMAGED, DifferenceReason.DAMAGE);
        plot.pass(100, 300);
        Entry theft = lose(plot, stocked, 20, LossKind.LOST, DifferenceReason.THEFT);
        plot.pass(15, 60);
        plot.sign(stocked.hall().hand(0), () -> new ConfirmLoss(stocked.lot(), theft.position()));
        scene.cases().note(NamedCase.LOSS, Reference.Kind.DONATION, stocked.gift());
        scene.cases().note(NamedCase.LOSS, Reference.Kind.LOT, stocked.lot());
        scene.cases().ends(NamedCase.LOSS, plot);
    }

    private static Entry lose(Plot plot, Scene.Stocked stocked, long amount, LossKind kind, DifferenceReason why) {
        Site hall = stocked.hall();
        return plot.sign(
                hall.hand(1),
                new RecordLoss(
                        hall.place(), stocked.lot(), stocked.goods().item().of(amount), kind, why, plot.justNow()));
    }
}
