package baize.services.demo;

import baize.contracts.Role;
import baize.contracts.custody.CustodyCommand.RepackShipment;
import baize.contracts.custody.CustodyCommand.Side;
import baize.contracts.custody.Purpose;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.DonationCode;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.Use;
import baize.services.demo.CustodySteps.Passing;
import baize.services.demo.DemandSteps.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What becomes of boxes on the road. */
record RoadStories(Scene scene) {

    /** "Where did my 500 masks go?": 300 received, 150 on the road at the end, 50 in stock. */
    void splitPath(Plot plot) {
        Goods goods = new Goods(Catalogue.SURGICAL_MASK, 500);
        Site first = Site.storeOf(Hospitals.JIA_FIRST);
        Site second = Site.storeOf(Hospitals.YI_CENTRAL);
        DonationCode gift = scene.gifts().register(plot, Givers.VOLUNTEER_UNION, goods, Optional.empty());
        plot.pass(60, 180);
        Scene.Stocked stocked = scene.arrived(plot, gift, goods);
        DemandId one = scene.demand().approved(plot, first, Wish.of(Catalogue.SURGICAL_MASK, Use.WARD, 300));
        ShipmentId received = scene.custody().deliver(plot, scene.order(plot, stocked, first, one, 300));
        DemandId other = scene.demand().approved(plot, second, Wish.of(Catalogue.SURGICAL_MASK, Use.WARD, 150));
        Waybill way = scene.order(plot, stocked, second, other, 150);
        plot.until(scene.period().end().minus(Duration.ofMinutes(170)));
        ShipmentId onTheRoad = scene.custody().pack(plot, way);
        plot.pass(20, 40);
        scene.custody().pickUp(plot, onTheRoad, way);
        scene.cases().note(NamedCase.SPLIT_PATH, Reference.Kind.DONATION, gift);
        scene.cases().note(NamedCase.SPLIT_PATH, Reference.Kind.SHIPMENT, received);
        scene.cases().note(NamedCase.SPLIT_PATH, Reference.Kind.SHIPMENT, onTheRoad);
        scene.cases().note(NamedCase.SPLIT_PATH, Reference.Kind.HOSPITAL, first.member());
        scene.cases().note(NamedCase.SPLIT_PATH, Reference.Kind.HOSPITAL, second.member());
        scene.cases().ends(NamedCase.SPLIT_PATH, plot);
    }

    /** The warehouse signed that the fleet took the boxes; the fleet never did, and nobody knows more. */
    void lastHopUnknown(Plot plot) {
        OnOffer offer = onOffer(plot, Givers.ALUMNI, Hospitals.XIN_PEOPLE, Catalogue.ISOLATION_GOWN, 600);
        ShipmentId shipment = scene.custody().pack(plot, offer.way);
        plot.pass(10, 40);
        Passing passing = scene.custody()
                .passing(
                        plot,
                        shipment,
                        offer.way.from().hand(1),
                        offer.way.carrier().hand(Role.CARRIER, 0));
        scene.custody().sign(plot, passing, Side.GIVER);
        plot.pass(Duration.ofMinutes(24 * 60 + 20));
        note(NamedCase.LAST_HOP_UNKNOWN, offer, shipment, plot);
    }

    /** The fleet's driver had no signal: the boxes arrived the same day, the signature a day and a half later. */
    void countersignedLate(Plot plot) {
        OnOffer offer = onOffer(plot, Givers.TECHNOLOGY, Hospitals.WU_PEOPLE, Catalogue.SHOE_COVERS, 400);
        ShipmentId shipment = scene.custody().pack(plot, offer.way);
        plot.pass(10, 40);
        Passing passing = scene.custody()
                .passing(
                        plot,
                        shipment,
                        offer.way.from().hand(1),
                        offer.way.carrier().hand(Role.CARRIER, 0));
        scene.custody().sign(plot, passing, Side.GIVER);
        Plot later = plot.fork().pass(Duration.ofHours(29)).pass(5, 60);
        plot.pass(40, 120);
        scene.custody().drop(plot, shipment, offer.way);
        plot.pass(5, 20);
        scene.custody().receive(plot, shipment, offer.way, offer.way.asSent());
        scene.custody().sign(later, passing, Side.TAKER);
        note(NamedCase.COUNTERSIGNED_LATE, offer, shipment, later);
    }

    /** Three hand-overs, and other boxes on the way: lot and donor stay known. */
    void depotAndRepacking(Plot plot) {
        OnOffer offer = onOffer(plot, Givers.MASK_WORKS, Hospitals.ZI_PEOPLE, Catalogue.DISPOSABLE_MASK, 2_400);
        Waybill way = offer.way;
        ShipmentId shipment = scene.custody().pack(plot, way);
        plot.pass(10, 40);
        scene.custody().pickUp(plot, shipment, way);
        plot.pass(60, 120);
        Waybill.Load half = new Waybill.Load(way.loads().getFirst().lot(), new Goods(Catalogue.DISPOSABLE_MASK, 1_200));
        Waybill smaller = new Waybill(way.purpose(), way.from(), way.to(), way.carrier(), List.of(half, half));
        plot.sign(
                way.carrier().hand(Role.CARRIER, 1),
                new RepackShipment(shipment, smaller.boxes(plot.dice()), plot.justNow()));
        plot.pass(30, 90);
        scene.custody()
                .handOver(plot, shipment, way.carrier().hand(Role.CARRIER, 1), Handlers.EXPRESS.hand(Role.CARRIER, 0));
        plot.pass(50, 140);
        scene.custody()
                .handOver(
                        plot,
                        shipment,
                        Handlers.EXPRESS.hand(Role.CARRIER, 1),
                        way.to().hand(0));
        plot.pass(5, 20);
        scene.custody().receive(plot, shipment, way, way.asSent());
        note(NamedCase.DEPOT_AND_REPACKING, offer, shipment, plot);
    }

    /** 200 of 500 gowns go back, and the demand is open again by as many. */
    void sentBack(Plot plot) {
        OnOffer offer = onOffer(plot, Givers.CHAMBER, Hospitals.JIA_SECOND, Catalogue.SURGICAL_GOWN, 500);
        scene.custody().deliver(plot, offer.way);
        plot.pass(120, 300);
        Waybill back = new Waybill(
                new Purpose.Return(Purpose.ReturnReason.SURPLUS, Optional.of(offer.need)),
                offer.way.to(),
                offer.way.from(),
                Handlers.EXPRESS,
                List.of(offer.stocked.load(200)));
        ShipmentId shipment = scene.custody().deliver(plot, back);
        scene.cases().note(NamedCase.RETURN, Reference.Kind.DEMAND, offer.need);
        note(NamedCase.RETURN, offer, shipment, plot);
    }

    private record OnOffer(Scene.Stocked stocked, DemandId need, Waybill way) {}

    /** Goods that are ordered for a hospital and ready to be packed; the fleet carries them. */
    private OnOffer onOffer(Plot plot, Organisation donor, Organisation receiver, Catalogue item, long amount) {
        Site hospital = Site.storeOf(receiver);
        Use use = item.uses().iterator().next();
        Scene.Stocked stocked = scene.stocked(plot, donor, new Goods(item, amount), GiftSteps.FREE);
        DemandId need = scene.demand().approved(plot, hospital, Wish.of(item, use, amount));
        Waybill way = scene.order(plot, stocked, hospital, need, amount);
        plot.pass(20, 60);
        return new OnOffer(
                stocked, need, new Waybill(way.purpose(), way.from(), way.to(), Handlers.FLEET, way.loads()));
    }

    private void note(NamedCase named, OnOffer offer, ShipmentId shipment, Plot plot) {
        scene.cases().note(named, Reference.Kind.DONATION, offer.stocked.gift());
        scene.cases().note(named, Reference.Kind.SHIPMENT, shipment);
        scene.cases().note(named, Reference.Kind.HOSPITAL, offer.way.to().member());
        scene.cases().ends(named, plot);
    }
}
