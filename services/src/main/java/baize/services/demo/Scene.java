package baize.services.demo;

import baize.contracts.allocation.Allocation.Reason;
import baize.contracts.allocation.AllocationId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.Target;
import baize.contracts.stock.LotId;
import baize.contracts.supply.DemandId;
import java.util.EnumSet;
import java.util.Set;

/** What every plot can use: the steps of each area, the vault, the halls and the casebook, and a few things that many cases do alike. */
record Scene(
        Period period,
        VaultPort vault,
        GiftSteps gifts,
        StockSteps stock,
        DemandSteps demand,
        AllocationSteps allocations,
        CustodySteps custody,
        CaseHalls halls,
        Casebook cases) {

    static Scene of(Period period, VaultPort vault) {
        Population population = new Population();
        return new Scene(
                period,
                vault,
                new GiftSteps(vault, population),
                new StockSteps(),
                new DemandSteps(vault, population),
                new AllocationSteps(),
                new CustodySteps(),
                new CaseHalls(),
                new Casebook());
    }

    /** Goods of one gift in one lot in a hall. */
    record Stocked(DonationCode gift, Site hall, LotId lot, Goods goods) {
        Waybill.Load load(long amount) {
            return new Waybill.Load(lot, new Goods(goods.item(), amount));
        }
    }

    /** A carrier, by chance. */
    Organisation carrier(Plot plot) {
        return plot.dice().pick(Handlers.CARRIERS);
    }

    /** A member offers goods, they are welcome, arrive some hours later in a hall of their own and are good. */
    Stocked stocked(Plot plot, Organisation donor, Goods goods, Target target) {
        DonationCode gift = gifts.welcome(plot, donor, goods, target);
        plot.pass(90, 200);
        return arrived(plot, gift, goods);
    }

    /** The goods of a gift arrive in a hall of their own and are good. */
    Stocked arrived(Plot plot, DonationCode gift, Goods goods) {
        Site hall = halls.forItems(goods.item());
        return new Stocked(gift, hall, stock.takeIn(plot, hall, gift, goods), goods);
    }

    /** Why this hospital gets something: the list, its urgency, and whatever else speaks for it. */
    static Set<Reason> reasons(Site hospital, Reason... more) {
        EnumSet<Reason> reasons = EnumSet.of(Reason.URGENCY, more);
        reasons.add(
                Hospitals.DESIGNATED.contains(hospital.keeper())
                        ? Reason.DESIGNATED_HOSPITAL
                        : Reason.OUTSIDE_DESIGNATED_LIST);
        return reasons;
    }

    /** Goods in stock are allocated to a demand; the order to bring them. */
    Waybill order(Plot plot, Stocked stocked, Site hospital, DemandId need, long amount, Reason... more) {
        AllocationId allocation = allocations.allocate(
                plot, reasons(hospital, more), AllocationSteps.line(stocked.lot(), stocked.hall(), need, amount));
        return Waybill.delivery(allocation, stocked.hall(), hospital, carrier(plot), stocked.load(amount));
    }
}
