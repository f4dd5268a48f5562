package baize.services.demo;

import static baize.services.demo.AllocationSteps.line;

import baize.contracts.Identifier;
import baize.contracts.Role;
import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.CustodyCommand.Side;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.Diversion;
import baize.contracts.donation.DiversionId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationCommand.ProposeDiversion;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.stock.CountId;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand.CountStock;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.Use;
import baize.services.demo.CustodySteps.Passing;
import baize.services.demo.DemandSteps.Wish;
import java.time.Duration;
import java.util.List;

/** What is left on every desk at the end, for whoever tries the roles. */
record OpenTasks(Scene scene) {

    /** The last hours: everything in the middle of its way. */
    void lastHours(Plot plot) {
        Site hospital = Site.storeOf(Hospitals.YI_CHILDREN);
        Scene.Stocked stocked =
                scene.stocked(plot, Givers.PROTECTION_WORKS, new Goods(Catalogue.MEDICAL_CAP, 3_000), GiftSteps.FREE);
        DemandId need = scene.demand().approved(plot, hospital, Wish.of(Catalogue.MEDICAL_CAP, Use.WARD, 2_500));
        Waybill way = scene.order(plot, stocked, hospital, need, 1_000);
        Waybill next = scene.order(plot, stocked, hospital, need, 500);
        Waybill last = scene.order(plot, stocked, hospital, need, 300);
        plot.until(scene.period().end().minus(Duration.ofMinutes(200)));
        note(Reference.Kind.SHIPMENT, scene.custody().bring(plot.fork(), way));
        ShipmentId oneSided = oneSided(plot.fork().pass(100, 130), next);
        note(Reference.Kind.SHIPMENT, oneSided);
        note(Reference.Kind.SHIPMENT, scene.custody().pack(plot.fork().pass(140, 180), last));
        AllocationId proposed = scene.allocations()
                .propose(
                        plot.fork().pass(150, 190),
                        Scene.reasons(hospital),
                        List.of(line(stocked.lot(), stocked.hall(), need, 400)));
        note(Reference.Kind.ALLOCATION, proposed);
        CountId count = new CountId(plot.dice().uuid());
        plot.fork()
                .pass(160, 190)
                .sign(
                        stocked.hall().hand(0),
                        new CountStock(count, stocked.hall().place(), stocked.lot(), 2_000));
        note(Reference.Kind.COUNT, count);
        waiting(plot);
    }

    /** The warehouse has signed, the carrier has not yet. */
    private ShipmentId oneSided(Plot plot, Waybill way) {
        ShipmentId shipment = scene.custody().pack(plot, way);
        plot.pass(10, 20);
        Passing passing = scene.custody()
                .passing(plot, shipment, way.from().hand(1), way.carrier().hand(Role.CARRIER, 0));
        scene.custody().sign(plot, passing, Side.GIVER);
        return shipment;
    }

    /** An offer, a lot, a diversion, and with the last stroke of the clock a demand. */
    private void waiting(Plot plot) {
        Target target = new Target.Hospital(Hospitals.PROVINCE.member());
        DonationCode accepted =
                scene.gifts().welcome(plot, Givers.CHAMBER, new Goods(Catalogue.FACE_SHIELD, 900), target);
        note(Reference.Kind.DONATION, accepted);
        Site hall = scene.halls().forItems(Catalogue.FACE_SHIELD);
        LotId lot = scene.stock()
                .arrive(
                        plot.fork().pass(20, 60),
                        hall,
                        accepted,
                        new Goods(Catalogue.FACE_SHIELD, 900),
                        OriginRisk.NONE);
        note(Reference.Kind.LOT, lot);
        DiversionId diversion = new DiversionId(plot.dice().uuid());
        plot.fork()
                .pass(60, 100)
                .sign(
                        AllocationSteps.allocator(0),
                        new ProposeDiversion(
                                diversion,
                                accepted,
                                new Target.Hospital(Hospitals.YI_CENTRAL.member()),
                                Diversion.Reason.GREATER_URGENCY));
        note(Reference.Kind.DIVERSION, diversion);
        DonationCode offered = scene.gifts()
                .offer(
                        plot.fork().pass(30, 100),
                        Givers.ALUMNI,
                        new Goods(Catalogue.HAND_SANITISER, 400),
                        GiftSteps.FREE,
                        OriginRisk.NONE);
        note(Reference.Kind.DONATION, offered);
        Plot last = plot.fork().until(scene.period().end());
        DemandId demand = scene.demand()
                .ask(last, Site.storeOf(Hospitals.REN_CENTRAL), Wish.of(Catalogue.FACE_SHIELD, Use.WARD, 350));
        note(Reference.Kind.DEMAND, demand);
        scene.cases().ends(NamedCase.OPEN_TASKS, plot);
    }

    private void note(Reference.Kind kind, Identifier id) {
        scene.cases().note(NamedCase.OPEN_TASKS, kind, id);
    }
}
