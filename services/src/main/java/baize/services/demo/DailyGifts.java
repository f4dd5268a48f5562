package baize.services.demo;

import baize.contracts.MemberId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationCommand.OfferVerdict;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.stock.LotId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is given day by day: offered by members, registered for people, or found at the door. */
final class DailyGifts {
    private static final List<Organisation> OFFERING =
            Stream.concat(Givers.SUPPLIERS.stream(), Givers.DONORS.stream()).toList();

    private final Scene scene;
    private final List<Shelf> shelves;

    DailyGifts(Scene scene, List<Shelf> shelves) {
        this.scene = scene;
        this.shelves = List.copyOf(shelves);
    }

    private record Coming(DonationCode code, Goods goods, OriginRisk risk, Optional<MemberId> target) {}

    void give(Plot plot) {
        Dice dice = plot.dice();
        Catalogue item = dice.pick(List.of(Catalogue.values()));
        Goods goods = new Goods(item, item.carton() * dice.between(3, 20));
        Shelf shelf = dice.pick(shelves);
        long kind = dice.between(1, 100);
        if (kind <= 50) {
            offered(plot, goods, shelf);
        } else if (kind <= 88) {
            boolean atTheGate = dice.chance(25);
            DonationCode code = atTheGate
                    ? scene.gifts().register(plot, shelf.hall().hand(0), goods, Optional.empty())
                    : scene.gifts().register(plot, dice.pick(Givers.CHARITIES), goods, Optional.empty());
            plot.pass(30, atTheGate ? 60 : 1_200);
            arrive(plot, shelf, new Coming(code, goods, OriginRisk.NONE, Optional.empty()));
        } else {
            arrive(plot, shelf, new Coming(dice.donationCode(), goods, OriginRisk.NONE, Optional.empty()));
        }
    }

    private void offered(Plot plot, Goods goods, Shelf shelf) {
        Dice dice = plot.dice();
        Organisation donor = dice.pick(OFFERING);
        boolean abroad = donor.equals(Givers.OVERSEAS);
        OriginRisk risk = abroad ? OriginRisk.ELEVATED : OriginRisk.NONE;
        Optional<MemberId> wanted =
                dice.chance(12) ? Optional.of(dice.pick(Hospitals.FOUNDING).member()) : Optional.empty();
        Target target = wanted.<Target>map(Target.Hospital::new).orElse(GiftSteps.FREE);
        DonationCode code = scene.gifts().offer(plot, donor, goods, target, risk);
        plot.pass(15, 110);
        boolean welcome = dice.chance(93);
        scene.gifts().review(plot, code, welcome ? OfferVerdict.ACCEPTED : OfferVerdict.NOT_NEEDED);
        if (welcome) {
            plot.pass(120, 1_500);
            arrive(plot, shelf, new Coming(code, goods, risk, wanted));
        }
    }

    /** Counted at the gate, inspected within the hour; now and then some of it is unfit, and some N95 are KN95. */
    private void arrive(Plot plot, Shelf shelf, Coming coming) {
        Dice dice = plot.dice();
        Site hall = shelf.hall();
        plot.byDay();
        Instant free = plot.now().plus(Duration.ofDays(coming.risk().holdDays()));
        LotId lot = scene.stock().arrive(plot, hall, coming.code(), coming.goods(), coming.risk());
        plot.pass(12, 70);
        Catalogue item = coming.goods().item();
        Catalogue found = item == Catalogue.N95_MEDICAL && dice.chance(15) ? Catalogue.KN95 : item;
        long unfit = dice.chance(12) ? dice.between(1, 1 + coming.goods().amount() / 50) : 0;
        StockSteps.Label label = scene.stock().label(plot);
        Goods good = new Goods(found, coming.goods().amount() - unfit);
        Shelf.Pile pile = new Shelf.Pile(lot, good, label.expiry().orElseThrow(), coming.target(), free);
        plot.happens(() -> shelf.add(pile));
        scene.stock().inspect(plot, hall, lot, new Goods(found, unfit), label);
    }
}
