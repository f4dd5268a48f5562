package baize.services.demo;

import baize.contracts.Role;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.Need;
import baize.contracts.supply.SupplyCommand.ExpireDemand;
import baize.contracts.supply.SupplyCommand.RenewDemand;
import baize.contracts.supply.SupplyCommand.Verdict;
import baize.contracts.supply.Urgency;
import baize.contracts.supply.Use;
import baize.services.demo.DemandSteps.Wish;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What hospitals ask for day by day: more of them and more of it as the epidemic grows. */
final class DailyDemand {
    private static final Comparator<Wanted> MOST_URGENT_FIRST = Comparator.comparing(Wanted::designated)
            .reversed()
            .thenComparing(Wanted::urgency)
            .thenComparing(Wanted::neededBy)
            .thenComparing(wanted -> wanted.demand().value());

    /** Designated hospitals ask twice as often. */
    private static final List<Organisation> ASKING = Stream.concat(
                    Hospitals.FOUNDING.stream(), Hospitals.DESIGNATED.stream())
            .toList();

    private final DemandSteps steps;
    private final List<Wanted> all = new ArrayList<>();

    DailyDemand(DemandSteps steps) {
        this.steps = steps;
    }

    /** Demand that goods may be allocated to now, in the order in which the health commission looks at it. */
    List<Wanted> allocatable() {
        return all.stream()
                .filter(wanted -> wanted.allocatable() > 0)
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    /** A hospital asks; how far the epidemic has grown is given in percent. */
    void ask(Plot plot, int growth) {
        Dice dice = plot.dice();
        Site hospital = Site.storeOf(dice.pick(ASKING));
        Catalogue item = dice.pick(List.of(Catalogue.values()));
        Use use = use(hospital, item);
        if (steps.isAsked(hospital, item, use)) {
            return;
        }
        long amount = Math.ceilDiv(item.carton() * dice.between(2, 12) * (40 + growth), 1_000L) * 10;
        int days = (int) dice.between(3, 9);
        Urgency urgency = days < 5 ? Urgency.CRITICAL : days < 7 ? Urgency.HIGH : Urgency.NORMAL;
        Wish wish = new Wish(item, use, new Need.Known(item.of(amount)), urgency, days);
        LocalDate neededBy = today(plot).plusDays(days);
        DemandId demand = steps.ask(plot, hospital, wish);
        Wanted wanted = new Wanted(demand, hospital, wish, neededBy);
        plot.happens(() -> all.add(wanted));
        review(plot.pass(8, 100), wanted, dice.chance(97));
    }

    private static Use use(Site hospital, Catalogue item) {
        boolean frontLine = Hospitals.DESIGNATED.contains(hospital.keeper());
        return item.uses().stream()
                .filter(use -> frontLine || use != Use.FRONT_LINE)
                .findFirst()
                .orElse(Use.GENERAL);
    }

    private void review(Plot plot, Wanted wanted, boolean genuine) {
        plot.happens(() -> {
            wanted.found(genuine);
            closeIfOver(wanted);
        });
        steps.review(plot, wanted.demand(), genuine ? Verdict.APPROVED : Verdict.REJECTED);
    }

    /** Hospitals look at what runs out tomorrow, and ask again for most of it, for some with a larger need. */
    void renew(Plot plot) {
        LocalDate tomorrow = today(plot).plusDays(1);
        for (Wanted wanted : open()) {
            if (wanted.neededBy().isAfter(tomorrow)
                    || wanted.allocatable() == 0
                    || !plot.dice().chance(70)) {
                continue;
            }
            boolean more = plot.dice().chance(25);
            long need = more ? wanted.asked() + wanted.item().carton() : wanted.asked();
            LocalDate by = tomorrow.plusDays(plot.dice().between(3, 7));
            Need.Known known = new Need.Known(wanted.item().of(need));
            Plot own = plot.fork();
            own.happens(() -> {
                if (wanted.allocatable() == 0) {
                    return;
                }
                wanted.renewed(need, by);
                Entry renewal = new Entry();
                renewal.stands(own.signNow(wanted.hospital().hand(0), new RenewDemand(wanted.demand(), known, by)));
                steps.stated(wanted.demand(), renewal);
                if (more) {
                    review(own.pass(8, 90), wanted, true);
                }
            });
            plot.pass(1, 4);
        }
    }

    /** The scheduler closes what is out of date. */
    void expire(Plot plot) throws IOException, InterruptedException {
        for (Wanted wanted : open()) {
            if (wanted.neededBy().isBefore(today(plot))) {
                wanted.expire();
                closeIfOver(wanted);
                plot.signNow(Offices.OPERATOR.hand(Role.OPERATOR), new ExpireDemand(wanted.demand()));
            }
        }
    }

    /** Goods came for it. */
    void received(Wanted wanted, long promise, long usable) {
        wanted.receive(promise, usable);
        closeIfOver(wanted);
    }

    private void closeIfOver(Wanted wanted) {
        if (wanted.closed()) {
            steps.closed(wanted.hospital(), wanted.item(), wanted.use());
        }
    }

    private List<Wanted> open() {
        return all.stream().filter(wanted -> !wanted.closed()).toList();
    }

    private static LocalDate today(Plot plot) {
        return LocalDate.ofInstant(plot.now(), ZoneOffset.UTC);
    }
}
