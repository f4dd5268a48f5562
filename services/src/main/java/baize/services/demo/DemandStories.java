package baize.services.demo;

import baize.contracts.Role;
import baize.contracts.custody.ShipmentId;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.Need;
import baize.contracts.supply.SupplyCommand.EscalateDemand;
import baize.contracts.supply.SupplyCommand.ExpireDemand;
import baize.contracts.supply.SupplyCommand.Verdict;
import baize.contracts.supply.SupplyCommand.WithdrawDemand;
import baize.contracts.supply.SupplyCommand.WithdrawalReason;
import baize.contracts.supply.Urgency;
import baize.contracts.supply.Use;
import baize.services.demo.DemandSteps.Wish;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What becomes of demand beside being met. */
record DemandStories(Scene scene) {
    private static final Hand SCHEDULER = Offices.OPERATOR.hand(Role.OPERATOR);

    /** A county hospital needs suits and cannot say how many; it gets 60 of 200. */
    void unknownNeed(Plot plot) {
        Site hospital = Site.storeOf(Hospitals.CHOU_PEOPLE);
        DemandId suits = scene.demand().approved(plot, hospital, unknown(Catalogue.PROTECTIVE_SUIT));
        DemandId masks = scene.demand().approved(plot, hospital, unknown(Catalogue.SURGICAL_MASK));
        Scene.Stocked stocked =
                scene.stocked(plot, Givers.PROTECTION_WORKS, new Goods(Catalogue.PROTECTIVE_SUIT, 200), GiftSteps.FREE);
        ShipmentId shipment = scene.custody().deliver(plot, scene.order(plot, stocked, hospital, suits, 60));
        scene.cases().note(NamedCase.UNKNOWN_NEED, Reference.Kind.HOSPITAL, hospital.member());
        scene.cases().note(NamedCase.UNKNOWN_NEED, Reference.Kind.DEMAND, suits);
        scene.cases().note(NamedCase.UNKNOWN_NEED, Reference.Kind.DEMAND, masks);
        scene.cases().note(NamedCase.UNKNOWN_NEED, Reference.Kind.SHIPMENT, shipment);
        scene.cases().ends(NamedCase.UNKNOWN_NEED, plot);
    }

    private static Wish unknown(Catalogue item) {
        return new Wish(item, Use.WARD, new Need.Unknown(), Urgency.HIGH, 12);
    }

    /** Nobody looked at it for two hours; the scheduler says so, and a reviewer comes late. */
    void lateReview(Plot plot) {
        Site hospital = Site.storeOf(Hospitals.GUI_MATERNITY);
        DemandId demand = scene.demand().ask(plot, hospital, Wish.of(Catalogue.LATEX_GLOVES, Use.WARD, 3_000));
        escalate(plot, demand);
        plot.pass(60, 180);
        scene.demand().review(plot, demand, Verdict.APPROVED);
    }

    /** Another one still waits when the demonstration ends. */
    void stillLate(Plot plot) {
        plot.until(scene.period().end().minus(Duration.ofHours(3)));
        Site hospital = Site.storeOf(Hospitals.GENG_CHINESE_MEDICINE);
        DemandId demand = scene.demand().ask(plot, hospital, Wish.of(Catalogue.THERMOMETER, Use.WARD, 40));
        escalate(plot, demand);
        scene.cases().ends(NamedCase.LATE_REVIEW, plot);
    }

    private void escalate(Plot plot, DemandId demand) {
        plot.pass(Duration.ofMinutes(121)).pass(1, 15);
        Entry escalation = plot.sign(SCHEDULER, new EscalateDemand(demand));
        scene.cases().note(NamedCase.LATE_REVIEW, Reference.Kind.DEMAND, demand);
        scene.cases().note(NamedCase.LATE_REVIEW, Reference.Kind.RECORD, escalation);
    }

    void withdrawn(Plot plot) {
        Site hospital = Site.storeOf(Hospitals.ZI_PEOPLE);
        DemandId demand = scene.demand().approved(plot, hospital, Wish.of(Catalogue.GOGGLES, Use.WARD, 120));
        plot.pass(200, 500);
        plot.sign(hospital.hand(0), new WithdrawDemand(demand, WithdrawalReason.MET_ELSEWHERE));
        end(NamedCase.DEMAND_WITHDRAWN, plot, demand);
    }

    void rejected(Plot plot) {
        Site hospital = Site.storeOf(Hospitals.DING_EIGHTH);
        DemandId demand = scene.demand().ask(plot, hospital, Wish.of(Catalogue.PROTECTIVE_SUIT, Use.GENERAL, 90_000));
        plot.pass(20, 90);
        scene.demand().review(plot, demand, Verdict.REJECTED);
        end(NamedCase.DEMAND_REJECTED, plot, demand);
    }

    /** Asked for today, and today (by the calendar of UTC) is over. */
    void outdated(Plot plot) {
        Site hospital = Site.storeOf(Hospitals.CHOU_PEOPLE);
        Need need = new Need.Known(Catalogue.BLEACH.of(200));
        LocalDate day = LocalDate.ofInstant(plot.now(), ZoneOffset.UTC);
        DemandId demand = scene.demand()
                .approved(plot, hospital, new Wish(Catalogue.BLEACH, Use.WARD, need, Urgency.CRITICAL, 0));
        plot.until(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofMinutes(10)));
        plot.sign(SCHEDULER, new ExpireDemand(demand));
        end(NamedCase.DEMAND_OUTDATED, plot, demand);
    }

    private void end(NamedCase named, Plot plot, DemandId demand) {
        scene.cases().note(named, Reference.Kind.DEMAND, demand);
        scene.cases().ends(named, plot);
    }
}
