package baize.services.demo;

import static baize.services.demo.AllocationSteps.line;

import baize.contracts.custody.Purpose;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationCommand.OfferVerdict;
import baize.contracts.donation.OriginRisk;
import baize.contracts.stock.LotId;
import baize.contracts.stock.MakerLot;
import baize.contracts.stock.StockCommand.BlockReason;
import baize.contracts.stock.StockCommand.DecideRecall;
import baize.contracts.stock.StockCommand.HoldLot;
import baize.contracts.stock.StockCommand.RecallMakerLot;
import baize.contracts.stock.StockCommand.TreatLot;
import baize.contracts.stock.StockCommand.Treatment;
import baize.contracts.stock.StockRefusal;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.Use;
import baize.services.demo.DemandSteps.Wish;
import baize.services.demo.StockSteps.Label;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Lots that are stopped: recalled, or held in quarantine. */
record LotStories(Scene scene) {
    private static final String MAKER_LOT = "DS-2402A";
    private static final MakerLot RECALLED = MakerLot.of(Label.MAKER, MAKER_LOT);

    /** One maker's lot came in two gifts and lies in two halls and two hospitals when it is called back. Some of it is on the road to the end. */
    void recalled(Plot plot) {
        Site first = Site.storeOf(Hospitals.JIA_FIRST);
        Site second = Site.storeOf(Hospitals.ZI_PEOPLE);
        Scene.Stocked one = labelled(plot, Givers.CHEMICAL_WORKS, 900);
        Scene.Stocked other = labelled(plot, Givers.TECHNOLOGY, 600);
        DemandId needOne = scene.demand().approved(plot, first, Wish.of(Catalogue.HAND_SANITISER, Use.FRONT_LINE, 500));
        scene.custody().deliver(plot, scene.order(plot, one, first, needOne, 500));
        DemandId needOther = scene.demand().approved(plot, second, Wish.of(Catalogue.HAND_SANITISER, Use.GENERAL, 700));
        scene.custody().deliver(plot, scene.order(plot, other, second, needOther, 300));
        plot.pass(60, 200);
        scene.stock().use(plot, first, one.lot(), new Goods(Catalogue.HAND_SANITISER, 120));
        plot.pass(60, 200);
        Entry recall = plot.sign(
                GiftSteps.supplyReviewer(1),
                new RecallMakerLot(Catalogue.HAND_SANITISER.code(), RECALLED, BlockReason.RECALLED_BY_MAKER));
        plot.pass(20, 60);
        plot.sign(GiftSteps.supplyReviewer(0), new DecideRecall(Catalogue.HAND_SANITISER.code(), RECALLED, true));
        plot.pass(10, 30);
        Entry stopped = scene.allocations()
                .refused(
                        plot,
                        Scene.reasons(second),
                        line(other.lot(), other.hall(), needOther, 100),
                        StockRefusal.LOT_RECALLED);
        plot.pass(60, 200);
        Waybill back = new Waybill(
                new Purpose.Return(Purpose.ReturnReason.RECALLED, Optional.of(needOne)),
                first,
                one.hall(),
                Handlers.EXPRESS,
                List.of(one.load(180)));
        scene.custody().deliver(plot, back);
        Waybill onTheRoad = new Waybill(
                new Purpose.Return(Purpose.ReturnReason.RECALLED, Optional.of(needOther)),
                second,
                other.hall(),
                Handlers.EXPRESS,
                List.of(other.load(250)));
        plot.pass(15, 60);
        scene.custody().pickUp(plot, scene.custody().pack(plot, onTheRoad), onTheRoad);
        Casebook cases = scene.cases();
        cases.note(
                NamedCase.RECALLED_LOT,
                new Reference(
                        Reference.Kind.MAKER_LOT,
                        Catalogue.HAND_SANITISER.code().value() + "/" + RECALLED.value()));
        for (Scene.Stocked stocked : List.of(one, other)) {
            cases.note(NamedCase.RECALLED_LOT, Reference.Kind.LOT, stocked.lot());
            cases.note(NamedCase.RECALLED_LOT, Reference.Kind.DONATION, stocked.gift());
        }
        cases.note(NamedCase.RECALLED_LOT, Reference.Kind.RECORD, recall);
        cases.note(NamedCase.RECALLED_LOT, Reference.Kind.REFUSED_RECORD, stopped);
        cases.ends(NamedCase.RECALLED_LOT, plot);
    }

    private Scene.Stocked labelled(Plot plot, Organisation donor, long amount) {
        Goods goods = new Goods(Catalogue.HAND_SANITISER, amount);
        DonationCode gift = scene.gifts().welcome(plot, donor, goods, GiftSteps.FREE);
        plot.pass(90, 180);
        Site hall = scene.halls().forItems(goods.item());
        LotId lot = scene.stock().arrive(plot, hall, gift, goods, OriginRisk.NONE);
        plot.pass(12, 40);
        LocalDate expiry = LocalDate.ofInstant(plot.now(), ZoneOffset.UTC).plusDays(400);
        scene.stock().inspect(plot, hall, lot, new Goods(goods.item(), 0), Label.of(MAKER_LOT, expiry));
        return new Scene.Stocked(gift, hall, lot, goods);
    }

    /** From elsewhere, 7 days; from the worst-hit places, 14 days. What is free in time goes out, one lot waits to the end. */
    void quarantine(Plot plot) {
        Site hospital = Site.storeOf(Hospitals.JI_PEOPLE);
        DemandId masks =
                scene.demand().approved(plot, hospital, Wish.of(Catalogue.DISPOSABLE_MASK, Use.GENERAL, 3_000));
        Scene.Stocked week = held(plot, new Goods(Catalogue.DISPOSABLE_MASK, 3_000), OriginRisk.ELEVATED);
        DemandId caps = scene.demand().approved(plot, hospital, Wish.of(Catalogue.MEDICAL_CAP, Use.FRONT_LINE, 2_000));
        Scene.Stocked fortnight = held(plot, new Goods(Catalogue.MEDICAL_CAP, 2_000), OriginRisk.HIGH);
        Entry tooSoon = scene.allocations()
                .refused(
                        plot,
                        Scene.reasons(hospital),
                        line(week.lot(), week.hall(), masks, 3_000),
                        StockRefusal.LOT_HELD);
        treat(plot, week, Treatment.DISINFECTED);
        treat(plot, fortnight, Treatment.UV);
        Casebook cases = scene.cases();
        for (Scene.Stocked stocked : List.of(week, fortnight)) {
            cases.note(NamedCase.QUARANTINE, Reference.Kind.LOT, stocked.lot());
            cases.note(NamedCase.QUARANTINE, Reference.Kind.DONATION, stocked.gift());
        }
        cases.note(NamedCase.QUARANTINE, Reference.Kind.REFUSED_RECORD, tooSoon);
        release(plot.fork().pass(Duration.ofDays(7)), week, hospital, masks);
        release(plot.fork().pass(Duration.ofDays(14)), fortnight, hospital, caps);
    }

    /** Goes out once its time is over, if that comes before the end. */
    private void release(Plot plot, Scene.Stocked stocked, Site hospital, DemandId need) {
        plot.pass(30, 120);
        treat(plot, stocked, Treatment.STORED);
        plot.pass(30, 120);
        scene.custody()
                .deliver(
                        plot,
                        scene.order(
                                plot, stocked, hospital, need, stocked.goods().amount()));
    }

    /** A lot that is held at the end, and held longer by a reviewer's word. */
    void stillHeld(Plot plot) {
        Scene.Stocked stocked = held(plot, new Goods(Catalogue.KN95, 5_000), OriginRisk.HIGH);
        treat(plot, stocked, Treatment.UV);
        plot.pass(60, 200);
        plot.sign(DemandSteps.reviewer(1), new HoldLot(stocked.lot(), 21));
        scene.cases().note(NamedCase.QUARANTINE, Reference.Kind.LOT, stocked.lot());
        scene.cases().note(NamedCase.QUARANTINE, Reference.Kind.DONATION, stocked.gift());
        scene.cases().ends(NamedCase.QUARANTINE, plot);
    }

    private Scene.Stocked held(Plot plot, Goods goods, OriginRisk risk) {
        DonationCode gift = scene.gifts().offer(plot, Givers.OVERSEAS, goods, GiftSteps.FREE, risk);
        plot.pass(15, 60);
        scene.gifts().review(plot, gift, OfferVerdict.ACCEPTED);
        plot.pass(60, 150);
        Site hall = scene.halls().forItems(goods.item());
        LotId lot = scene.stock().arrive(plot, hall, gift, goods, risk);
        plot.pass(20, 60);
        scene.stock()
                .inspect(
                        plot,
                        hall,
                        lot,
                        new Goods(goods.item(), 0),
                        scene.stock().label(plot));
        return new Scene.Stocked(gift, hall, lot, goods);
    }

    private static void treat(Plot plot, Scene.Stocked stocked, Treatment treatment) {
        plot.pass(20, 60);
        plot.sign(stocked.hall().hand(2), new TreatLot(stocked.lot(), treatment, plot.justNow()));
    }
}
