package baize.services.demo;

import static baize.services.demo.AllocationSteps.line;

import baize.contracts.Role;
import baize.contracts.allocation.Allocation.Reason;
import baize.contracts.allocation.AllocationId;
import baize.contracts.allocation.AllocationRefusal;
import baize.contracts.custody.CustodyCommand.CorrectReceipt;
import baize.contracts.custody.CustodyCommand.Counted;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.OriginRisk;
import baize.contracts.oversight.OversightCommand.Claim;
import baize.contracts.oversight.OversightCommand.PublishStatement;
import baize.contracts.oversight.OversightRefusal;
import baize.contracts.oversight.PublicationId;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand.BlockLot;
import baize.contracts.stock.StockCommand.BlockReason;
import baize.contracts.stock.StockCommand.CorrectionReason;
import baize.contracts.stock.StockCommand.RegradeLot;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.Use;
import baize.services.demo.DemandSteps.Wish;
import baize.services.demo.Waybill.Load;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was entered wrongly, and the second records that say so. */
record CorrectionStories(Scene scene) {
    private static final Set<Reason> OUTSIDE = Set.of(Reason.URGENCY, Reason.OUTSIDE_DESIGNATED_LIST);
    private static final Set<Reason> CORRECTED =
            Set.of(Reason.URGENCY, Reason.OUTSIDE_DESIGNATED_LIST, Reason.CORRECTION);

    /** The mistake of January 2020 in an invented place: 36,000 in, 16,000 + 16,000 out, the wrong grade; nothing of it can hide here. */
    void record14(Plot plot) {
        Site seventh = Site.storeOf(Hospitals.BING_SEVENTH);
        Site eighth = Site.storeOf(Hospitals.DING_EIGHTH);
        Site hall = scene.halls().forItems(Catalogue.N95_MEDICAL, Catalogue.KN95);
        Goods goods = new Goods(Catalogue.N95_MEDICAL, 36_000);
        DonationCode gift = scene.gifts().register(plot, Givers.FEDERATION, goods, Optional.empty());
        DemandId one = scene.demand().approved(plot, seventh, Wish.of(Catalogue.N95_MEDICAL, Use.WARD, 18_000));
        DemandId other = scene.demand().approved(plot, eighth, Wish.of(Catalogue.N95_MEDICAL, Use.WARD, 18_000));
        LotId lot = scene.stock().arrive(plot, hall, gift, goods, OriginRisk.NONE);
        plot.pass(15, 40);
        Entry inspection = scene.stock()
                .inspect(
                        plot,
                        hall,
                        lot,
                        new Goods(Catalogue.N95_MEDICAL, 0),
                        scene.stock().label(plot));
        plot.pass(10, 30);
        AllocationId wrong = scene.allocations()
                .allocate(plot, OUTSIDE, line(lot, hall, one, 16_000), line(lot, hall, other, 16_000));
        plot.pass(20, 40);
        Entry boast = publish(plot, gift, Claim.FULLY_USED, true);
        plot.pass(60, 120);
        Entry regrade = plot.sign(
                hall.hand(3),
                () -> new RegradeLot(lot, Catalogue.KN95.code(), inspection.position(), CorrectionReason.WRONG_GRADE));
        Entry frontLine = frontLineIsRefused(plot, hall, lot);
        AllocationId right = scene.allocations()
                .correct(plot, wrong, CORRECTED, line(lot, hall, one, 18_000), line(lot, hall, other, 18_000));
        Load half = new Load(lot, new Goods(Catalogue.KN95, 18_000));
        scene.custody().deliver(plot, Waybill.delivery(right, hall, seventh, Handlers.EXPRESS, half));
        scene.custody().deliver(plot, Waybill.delivery(right, hall, eighth, Handlers.FLEET, half));
        plot.pass(30, 60);
        publish(plot, gift, Claim.FULLY_DISTRIBUTED, false);
        Casebook cases = scene.cases();
        cases.note(NamedCase.RECORD_14, Reference.Kind.DONATION, gift);
        cases.note(NamedCase.RECORD_14, Reference.Kind.LOT, lot);
        cases.note(NamedCase.RECORD_14, Reference.Kind.ALLOCATION, wrong);
        cases.note(NamedCase.RECORD_14, Reference.Kind.ALLOCATION, right);
        cases.note(NamedCase.RECORD_14, Reference.Kind.RECORD, regrade);
        cases.note(NamedCase.RECORD_14, Reference.Kind.REFUSED_RECORD, boast);
        cases.note(NamedCase.RECORD_14, Reference.Kind.REFUSED_RECORD, frontLine);
        cases.note(NamedCase.RECORD_14, Reference.Kind.HOSPITAL, seventh.member());
        cases.note(NamedCase.RECORD_14, Reference.Kind.HOSPITAL, eighth.member());
        cases.ends(NamedCase.RECORD_14, plot);
    }

    /** Somebody says what became of the gift; "used" is refused while the books say otherwise. */
    private static Entry publish(Plot plot, DonationCode gift, Claim claim, boolean untrue) {
        PublishStatement statement =
                new PublishStatement(new PublicationId(plot.dice().uuid()), gift, claim);
        Hand speaker = Givers.FEDERATION.hand(Role.CHARITY);
        return untrue
                ? plot.refused(speaker, statement, OversightRefusal.STILL_IN_STOCK)
                : plot.sign(speaker, statement);
    }

    /** KN95 is no N95: not where staff of designated hospitals need it. */
    private Entry frontLineIsRefused(Plot plot, Site hall, LotId lot) {
        Site province = Site.storeOf(Hospitals.PROVINCE);
        DemandId need = scene.demand().approved(plot, province, Wish.of(Catalogue.N95_MEDICAL, Use.FRONT_LINE, 6_000));
        plot.pass(5, 20);
        return scene.allocations()
                .refused(
                        plot,
                        Scene.reasons(province),
                        line(lot, hall, need, 4_000),
                        AllocationRefusal.GRADE_NOT_SUFFICIENT);
    }

    /** 900 counted in a hurry, 1,000 counted again. */
    void receiptCorrected(Plot plot) {
        Site hospital = Site.storeOf(Hospitals.DING_INFECTIOUS);
        Scene.Stocked stocked =
                scene.stocked(plot, Givers.PROTECTION_WORKS, new Goods(Catalogue.SHOE_COVERS, 1_000), GiftSteps.FREE);
        DemandId need = scene.demand().approved(plot, hospital, Wish.of(Catalogue.SHOE_COVERS, Use.FRONT_LINE, 1_000));
        Waybill way = scene.order(plot, stocked, hospital, need, 1_000);
        ShipmentId shipment = scene.custody().bring(plot, way);
        Entry receipt = scene.custody()
                .receive(plot, shipment, way, List.of(new Counted(stocked.lot(), 900, 0, Optional.empty())));
        plot.pass(40, 120);
        Entry correction = plot.sign(
                hospital.hand(1),
                () -> new CorrectReceipt(shipment, way.asSent(), receipt.position(), CorrectionReason.WRONG_QUANTITY));
        Casebook cases = scene.cases();
        cases.note(NamedCase.RECEIPT_CORRECTED, Reference.Kind.DONATION, stocked.gift());
        cases.note(NamedCase.RECEIPT_CORRECTED, Reference.Kind.SHIPMENT, shipment);
        cases.note(NamedCase.RECEIPT_CORRECTED, Reference.Kind.RECORD, receipt);
        cases.note(NamedCase.RECEIPT_CORRECTED, Reference.Kind.RECORD, correction);
        cases.ends(NamedCase.RECEIPT_CORRECTED, plot);
    }

    /** A hospital takes N95 for KN95: the lot stops, a reviewer looks, the lot goes on, the hospital corrects its receipt. */
    void gradeDisputed(Plot plot) {
        Site hospital = Site.storeOf(Hospitals.WU_PEOPLE);
        Goods goods = new Goods(Catalogue.N95_MEDICAL, 800);
        Scene.Stocked stocked = scene.stocked(plot, Givers.MASK_WORKS, goods, GiftSteps.FREE);
        DemandId need = scene.demand().approved(plot, hospital, Wish.of(Catalogue.N95_MEDICAL, Use.FRONT_LINE, 500));
        Waybill way = scene.order(plot, stocked, hospital, need, 500);
        ShipmentId shipment = scene.custody().bring(plot, way);
        Counted doubted = new Counted(stocked.lot(), 500, 0, Optional.of(Catalogue.KN95.code()));
        Entry receipt = scene.custody().receive(plot, shipment, way, List.of(doubted));
        plot.pass(100, 240);
        plot.sign(GiftSteps.supplyReviewer(0), new BlockLot(stocked.lot(), false, BlockReason.CLEARED));
        plot.pass(10, 60);
        plot.sign(
                hospital.hand(1),
                () -> new CorrectReceipt(shipment, way.asSent(), receipt.position(), CorrectionReason.WRONG_GRADE));
        scene.cases().note(NamedCase.GRADE_DISPUTED, Reference.Kind.DONATION, stocked.gift());
        scene.cases().note(NamedCase.GRADE_DISPUTED, Reference.Kind.LOT, stocked.lot());
        scene.cases().note(NamedCase.GRADE_DISPUTED, Reference.Kind.SHIPMENT, shipment);
        scene.cases().ends(NamedCase.GRADE_DISPUTED, plot);
    }
}
