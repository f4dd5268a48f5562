package baize.services.demo;

import static baize.services.demo.AllocationSteps.allocator;
import static baize.services.demo.AllocationSteps.line;

import baize.contracts.allocation.AllocationCommand.CancelAllocation;
import baize.contracts.allocation.AllocationCommand.RejectAllocation;
import baize.contracts.allocation.AllocationCommand.RejectionReason;
import baize.contracts.allocation.AllocationId;
import baize.contracts.donation.DonationCode;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.Need;
import baize.contracts.supply.Urgency;
import baize.contracts.supply.Use;
import baize.services.demo.DemandSteps.Wish;
import java.util.List;
import java.util.Optional;

/** How soon goods are allocated, and what becomes of allocations beside being carried out. */
record AllocationStories(Scene scene) {

    /** 10,280 masks come in and are allocated to two hospitals within two hours. */
    void inTime(Plot plot) {
        Site first = Site.storeOf(Hospitals.REN_CENTRAL);
        Site second = Site.storeOf(Hospitals.WU_PEOPLE);
        DemandId one = scene.demand().approved(plot, first, urgent(Catalogue.SURGICAL_MASK, 6_000));
        DemandId other = scene.demand().approved(plot, second, urgent(Catalogue.SURGICAL_MASK, 4_280));
        Goods goods = new Goods(Catalogue.SURGICAL_MASK, 10_280);
        DonationCode gift = scene.gifts().register(plot, Givers.FEDERATION, goods, Optional.empty());
        plot.pass(30, 90);
        Scene.Stocked stocked = scene.arrived(plot, gift, goods);
        plot.pass(5, 15);
        Waybill here = scene.order(plot, stocked, first, one, 6_000);
        Plot beside = plot.fork();
        scene.custody().deliver(beside, here);
        scene.custody().deliver(plot, scene.order(plot, stocked, second, other, 4_280));
        note(NamedCase.ALLOCATED_IN_TIME, gift, plot);
    }

    private static Wish urgent(Catalogue item, long amount) {
        return new Wish(item, Use.WARD, new Need.Known(item.of(amount)), Urgency.CRITICAL, 4);
    }

    /** 1,200 goggles wait for most of the day. */
    void late(Plot plot) {
        Site hospital = Site.storeOf(Hospitals.JIA_SECOND);
        DemandId need = scene.demand().approved(plot, hospital, urgent(Catalogue.GOGGLES, 1_200));
        Scene.Stocked stocked =
                scene.stocked(plot, Givers.CHAMBER, new Goods(Catalogue.GOGGLES, 1_200), GiftSteps.FREE);
        plot.pass(320, 420);
        scene.custody().deliver(plot, scene.order(plot, stocked, hospital, need, 1_200));
        note(NamedCase.ALLOCATED_LATE, stocked.gift(), plot);
    }

    /** One proposal is rejected; another is approved and taken back before it is packed. */
    void takenBack(Plot plot) {
        Site first = Site.storeOf(Hospitals.XIN_PEOPLE);
        Site second = Site.storeOf(Hospitals.CHOU_PEOPLE);
        Scene.Stocked stocked =
                scene.stocked(plot, Givers.TECHNOLOGY, new Goods(Catalogue.THERMOMETER, 80), GiftSteps.FREE);
        DemandId one = scene.demand().approved(plot, first, Wish.of(Catalogue.THERMOMETER, Use.GENERAL, 80));
        DemandId other = scene.demand().approved(plot, second, Wish.of(Catalogue.THERMOMETER, Use.WARD, 60));
        AllocationId rejected = scene.allocations()
                .propose(plot, Scene.reasons(first), List.of(line(stocked.lot(), stocked.hall(), one, 80)));
        plot.pass(10, 30);
        plot.sign(allocator(2), new RejectAllocation(rejected, RejectionReason.OTHERS_NEED_IT_MORE));
        plot.pass(5, 15);
        AllocationId cancelled = scene.allocations()
                .allocate(plot, Scene.reasons(second), line(stocked.lot(), stocked.hall(), other, 60));
        plot.pass(20, 60);
        plot.sign(allocator(2), new CancelAllocation(cancelled, RejectionReason.NEED_GONE));
        plot.pass(5, 15);
        scene.custody().deliver(plot, scene.order(plot, stocked, first, one, 80));
        scene.cases().note(NamedCase.ALLOCATION_TAKEN_BACK, Reference.Kind.ALLOCATION, rejected);
        scene.cases().note(NamedCase.ALLOCATION_TAKEN_BACK, Reference.Kind.ALLOCATION, cancelled);
        note(NamedCase.ALLOCATION_TAKEN_BACK, stocked.gift(), plot);
    }

    private void note(NamedCase named, DonationCode gift, Plot plot) {
        scene.cases().note(named, Reference.Kind.DONATION, gift);
        scene.cases().ends(named, plot);
    }
}
