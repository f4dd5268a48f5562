package baize.services.demo;

import baize.contracts.allocation.Allocation.Reason;
import baize.contracts.allocation.AllocationCommand.ApproveAllocation;
import baize.contracts.allocation.AllocationCommand.ProposeAllocation;
import baize.contracts.allocation.AllocationCommand.ProposedLine;
import baize.contracts.allocation.AllocationCommand.RejectAllocation;
import baize.contracts.allocation.AllocationCommand.RejectionReason;
import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.Purpose;
import baize.contracts.supply.Urgency;
import baize.services.demo.Waybill.Load;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The health commission's rounds: hall by hall, the most urgent demand first, the lot that expires first first. One allocation of a hall
 * is decided before the next one is proposed, since each changes what is free.
 */
final class DailyAllocation {
    /** Most of a lot that one hospital gets in a round, in percent, while others wait. */
    private static final int SHARE = 60;

    private final DailyDemand demand;
    private final DailyDelivery delivery;

    DailyAllocation(DailyDemand demand, DailyDelivery delivery) {
        this.demand = demand;
        this.delivery = delivery;
    }

    /** What one demand shall get. */
    private record Plan(Wanted wanted, List<Part> parts) {
        long amount() {
            return parts.stream().mapToLong(Part::amount).sum();
        }
    }

    private record Part(Shelf.Pile pile, long amount) {}

    /** Up to so many allocations from a hall, one after the other. */
    void round(Plot plot, Shelf shelf, int most) {
        plot.happens(() -> {
            Optional<Plan> plan = most == 0 ? Optional.empty() : plan(shelf, plot.now());
            if (plan.isPresent()) {
                AllocationId allocation = new AllocationId(plot.dice().uuid());
                propose(plot, shelf, allocation, plan.get());
                Plot deciding = plot.pass(4, 16).fork();
                deciding.happens(() -> decide(deciding, shelf, allocation, plan.get()));
                plot.pass(2, 8);
                round(plot, shelf, most - 1);
            }
        });
    }

    private Optional<Plan> plan(Shelf shelf, Instant now) {
        for (Wanted wanted : demand.allocatable()) {
            List<Part> parts = new ArrayList<>();
            long left = wanted.allocatable();
            for (Shelf.Pile pile : shelf.fitting(wanted, now)) {
                long amount = Math.min(left, pile.free());
                boolean whole = parts.isEmpty() && amount * 100 > pile.free() * SHARE;
                if (whole) {
                    amount = Math.min(amount, Math.ceilDiv(pile.free() * SHARE, 100L));
                }
                if (amount > 0) {
                    parts.add(new Part(pile, amount));
                    left -= amount;
                }
                if (left == 0 || amount < pile.free()) {
                    break;
                }
            }
            if (!parts.isEmpty()) {
                return Optional.of(new Plan(wanted, parts));
            }
        }
        return Optional.empty();
    }

    private static void propose(Plot plot, Shelf shelf, AllocationId allocation, Plan plan)
            throws IOException, InterruptedException {
        List<ProposedLine> lines = plan.parts().stream()
                .map(part -> AllocationSteps.line(
                        part.pile().lot(), shelf.hall(), plan.wanted().demand(), part.amount()))
                .toList();
        plot.signNow(
                AllocationSteps.allocator(0),
                new ProposeAllocation(allocation, lines, reasons(plan), Optional.empty()));
    }

    private static Set<Reason> reasons(Plan plan) {
        Wanted wanted = plan.wanted();
        Set<Reason> reasons = EnumSet.of(Reason.EXPIRES_FIRST);
        reasons.add(wanted.designated() ? Reason.DESIGNATED_HOSPITAL : Reason.OUTSIDE_DESIGNATED_LIST);
        reasons.add(wanted.urgency() == Urgency.NORMAL ? Reason.DAYS_OF_COVER : Reason.URGENCY);
        if (plan.parts().stream().anyMatch(part -> part.pile().targeted())) {
            reasons.add(Reason.DONORS_TARGET);
        }
        return reasons;
    }

    /** Another officer looks at it anew: what changed in the meantime is a reason to say no. */
    private void decide(Plot plot, Shelf shelf, AllocationId allocation, Plan plan)
            throws IOException, InterruptedException {
        Optional<RejectionReason> no = objection(plot, shelf, plan);
        if (no.isPresent()) {
            plot.signNow(AllocationSteps.allocator(1), new RejectAllocation(allocation, no.get()));
            return;
        }
        plot.signNow(AllocationSteps.allocator(1), new ApproveAllocation(allocation));
        plan.wanted().promise(plan.amount());
        plan.parts().forEach(part -> part.pile().promise(part.amount()));
        List<Load> loads = plan.parts().stream()
                .map(part -> new Load(part.pile().lot(), new Goods(part.pile().item(), part.amount())))
                .toList();
        Plot road = plot.fork();
        road.pass(15, 150);
        delivery.deliver(
                road,
                shelf,
                plan.wanted(),
                new Waybill(
                        new Purpose.Delivery(allocation),
                        shelf.hall(),
                        plan.wanted().hospital(),
                        plot.dice().pick(Handlers.CARRIERS),
                        loads));
    }

    private static Optional<RejectionReason> objection(Plot plot, Shelf shelf, Plan plan) {
        if (plan.wanted().allocatable() < plan.amount()) {
            return Optional.of(RejectionReason.NEED_GONE);
        }
        List<Shelf.Pile> now = shelf.fitting(plan.wanted(), plot.now());
        List<Shelf.Pile> chosen = plan.parts().stream().map(Part::pile).toList();
        boolean soonerCame =
                now.size() < chosen.size() || !now.subList(0, chosen.size()).equals(chosen);
        if (soonerCame) {
            return Optional.of(RejectionReason.UNSUITABLE_LOT);
        }
        return plot.dice().chance(4) ? Optional.of(RejectionReason.OTHERS_NEED_IT_MORE) : Optional.empty();
    }
}
