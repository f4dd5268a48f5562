package baize.services.demo;

import static baize.services.demo.AllocationSteps.allocator;
import static baize.services.demo.AllocationSteps.line;

import baize.contracts.allocation.Allocation.Reason;
import baize.contracts.allocation.AllocationRefusal;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.Diversion;
import baize.contracts.donation.DiversionId;
import baize.contracts.donation.DonationCommand.ApproveDiversion;
import baize.contracts.donation.DonationCommand.ProposeDiversion;
import baize.contracts.donation.DonationCommand.RedirectGift;
import baize.contracts.donation.DonationCommand.StateGift;
import baize.contracts.donation.DonationRefusal;
import baize.contracts.donation.StatementId;
import baize.contracts.donation.Target;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.Need;
import baize.contracts.supply.Urgency;
import baize.contracts.supply.Use;
import baize.services.demo.DemandSteps.Wish;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Gifts with a target: honoured, diverted without their donor, redirected by their donor. */
record TargetStories(Scene scene) {

    void honoured(Plot plot) {
        Site hospital = Site.storeOf(Hospitals.PROVINCE);
        DemandId need =
                scene.demand().approved(plot, hospital, Wish.of(Catalogue.PROTECTIVE_SUIT, Use.FRONT_LINE, 2_000));
        Scene.Stocked stocked = scene.stocked(
                plot, Givers.ALUMNI, new Goods(Catalogue.PROTECTIVE_SUIT, 2_000), new Target.OneDemand(need));
        Waybill way = scene.order(plot, stocked, hospital, need, 2_000, Reason.DONORS_TARGET);
        ShipmentId shipment = scene.custody().deliver(plot, way);
        plot.pass(120, 300);
        scene.stock().use(plot, hospital, stocked.lot(), new Goods(Catalogue.PROTECTIVE_SUIT, 400));
        note(NamedCase.TARGET_HONOURED, stocked, shipment, hospital, plot);
    }

    /** 3,000 respirators for one hospital that go to another one: not by allocation, not by one officer, only by two with a reason. */
    void diverted(Plot plot) {
        Site wanted = Site.storeOf(Hospitals.JIA_SECOND);
        Site urgent = Site.storeOf(Hospitals.YI_CENTRAL);
        scene.demand().approved(plot, wanted, Wish.of(Catalogue.N95_MEDICAL, Use.FRONT_LINE, 3_000));
        Scene.Stocked stocked = scene.stocked(
                plot, Givers.CHAMBER, new Goods(Catalogue.N95_MEDICAL, 3_000), new Target.Hospital(wanted.member()));
        Need.Known all = new Need.Known(Catalogue.N95_MEDICAL.of(3_000));
        DemandId need = scene.demand()
                .approved(plot, urgent, new Wish(Catalogue.N95_MEDICAL, Use.FRONT_LINE, all, Urgency.CRITICAL, 5));
        Entry elsewhere = scene.allocations()
                .refused(
                        plot,
                        Scene.reasons(urgent),
                        line(stocked.lot(), stocked.hall(), need, 3_000),
                        AllocationRefusal.TARGET_ELSEWHERE);
        plot.pass(3, 15);
        DiversionId diversion = new DiversionId(plot.dice().uuid());
        plot.sign(
                allocator(0),
                new ProposeDiversion(
                        diversion,
                        stocked.gift(),
                        new Target.Hospital(urgent.member()),
                        Diversion.Reason.GREATER_URGENCY));
        Entry alone = plot.refused(
                allocator(0), new ApproveDiversion(diversion), DonationRefusal.DIVERSION_APPROVED_BY_ITS_PROPOSER);
        plot.pass(10, 40);
        plot.sign(allocator(2), new ApproveDiversion(diversion));
        Waybill way = scene.order(plot, stocked, urgent, need, 3_000);
        ShipmentId shipment = scene.custody().deliver(plot, way);
        plot.pass(60, 200);
        StatementId statement = state(plot, stocked);
        Casebook cases = scene.cases();
        cases.note(NamedCase.TARGET_DIVERTED, Reference.Kind.DIVERSION, diversion);
        cases.note(NamedCase.TARGET_DIVERTED, Reference.Kind.REFUSED_RECORD, elsewhere);
        cases.note(NamedCase.TARGET_DIVERTED, Reference.Kind.REFUSED_RECORD, alone);
        cases.note(NamedCase.STATEMENT_WITH_RECEIPT, Reference.Kind.STATEMENT, statement);
        cases.note(NamedCase.STATEMENT_WITH_RECEIPT, Reference.Kind.DONATION, stocked.gift());
        cases.ends(NamedCase.STATEMENT_WITH_RECEIPT, plot);
        note(NamedCase.TARGET_DIVERTED, stocked, shipment, urgent, plot);
    }

    /** The donor states what it gave; the receiver's record of it stands under the same code. */
    private static StatementId state(Plot plot, Scene.Stocked stocked) {
        StatementId statement = new StatementId(plot.dice().uuid());
        plot.sign(
                GiftSteps.giver(Givers.CHAMBER),
                new StateGift(
                        statement,
                        stocked.hall().member(),
                        stocked.goods().code(),
                        stocked.goods().quantity(),
                        LocalDate.ofInstant(plot.now(), ZoneOffset.UTC),
                        Optional.of(stocked.gift()),
                        Optional.empty()));
        return statement;
    }

    void redirected(Plot plot) {
        Site first = Site.storeOf(Hospitals.YI_CHILDREN);
        Site second = Site.storeOf(Hospitals.GENG_CHINESE_MEDICINE);
        Scene.Stocked stocked = scene.stocked(
                plot, Givers.OVERSEAS, new Goods(Catalogue.FACE_SHIELD, 800), new Target.Hospital(first.member()));
        DemandId need = scene.demand().approved(plot, second, Wish.of(Catalogue.FACE_SHIELD, Use.WARD, 800));
        plot.pass(30, 90);
        plot.sign(
                GiftSteps.giver(Givers.OVERSEAS),
                new RedirectGift(stocked.gift(), new Target.Hospital(second.member())));
        plot.pass(10, 60);
        Waybill way = scene.order(plot, stocked, second, need, 800, Reason.DONORS_TARGET);
        ShipmentId shipment = scene.custody().deliver(plot, way);
        note(NamedCase.TARGET_REDIRECTED, stocked, shipment, second, plot);
    }

    private void note(NamedCase named, Scene.Stocked stocked, ShipmentId shipment, Site hospital, Plot plot) {
        scene.cases().note(named, Reference.Kind.DONATION, stocked.gift());
        scene.cases().note(named, Reference.Kind.SHIPMENT, shipment);
        scene.cases().note(named, Reference.Kind.HOSPITAL, hospital.member());
        scene.cases().ends(named, plot);
    }
}
