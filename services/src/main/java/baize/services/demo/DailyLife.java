package baize.services.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** What people of the region do every day, beside the named cases. */
final class DailyLife {
    /** Allocations from one hall in one round. */
    private static final int MOST_OF_A_ROUND = 2;

    private final Scene scene;
    private final Function<Instant, Plot> plots;
    private final DailyDemand demand;
    private final DailyGifts gifts;
    private final DailyAllocation allocation;
    private final HospitalStores stores = new HospitalStores();
    private final List<Shelf> shelves =
            Handlers.DAILY_HALLS.stream().map(Shelf::new).toList();

    /** Life whose lines of action start as this function makes them. */
    DailyLife(Scene scene, Function<Instant, Plot> plots) {
        this.scene = scene;
        this.plots = plots;
        this.demand = new DailyDemand(scene.demand());
        this.gifts = new DailyGifts(scene, shelves);
        this.allocation = new DailyAllocation(demand, new DailyDelivery(scene.custody(), demand, stores));
    }

    /** Notes all days, from this moment on. */
    void plan(Instant from) {
        Instant end = scene.period().end();
        OffsetDateTime midnight = from.atOffset(Region.ZONE).truncatedTo(ChronoUnit.DAYS);
        for (OffsetDateTime day = midnight; day.toInstant().isBefore(end); day = day.plusDays(1)) {
            day(day.toInstant(), from);
        }
    }

    private void day(Instant midnight, Instant from) {
        int growth = growth(midnight);
        Plot course = plots.apply(midnight);
        Dice dice = course.dice();
        for (long asking = dice.between(2, 3) + growth / 25; asking > 0; asking--) {
            start(from, midnight, dice.minutes(8 * 60, 20 * 60), plot -> demand.ask(plot, growth));
        }
        for (long giving = dice.between(1, 3); giving > 0; giving--) {
            start(from, midnight, dice.minutes(8 * 60, 21 * 60), gifts::give);
        }
        for (int hour : List.of(10, 15)) {
            for (Shelf shelf : shelves) {
                start(
                        from,
                        midnight,
                        dice.minutes(hour * 60L, hour * 60L + 50),
                        plot -> allocation.round(plot, shelf, MOST_OF_A_ROUND));
            }
        }
        start(from, midnight, dice.minutes(8 * 60 + 10, 8 * 60 + 12), demand::expire);
        start(from, midnight, dice.minutes(15 * 60, 16 * 60), demand::renew);
        start(from, midnight, dice.minutes(19 * 60, 21 * 60), stores::use);
        start(from, midnight, dice.minutes(17 * 60, 19 * 60), plot -> DailyCounts.count(plot, dice.pick(shelves)));
    }

    /** Something that people do. */
    @FunctionalInterface
    private interface Doing {
        void with(Plot plot) throws IOException, InterruptedException;
    }

    /** Starts something at a time of the day; what would have come before the first moment does not. */
    private void start(Instant from, Instant midnight, Duration time, Doing doing) {
        Instant when = midnight.plus(time);
        if (!when.isBefore(from)) {
            Plot plot = plots.apply(when);
            plot.happens(() -> doing.with(plot));
        }
    }

    /** How far the epidemic has grown, in percent: up to the second third of the time, then no more. */
    private int growth(Instant day) {
        long hours = Math.max(0, Duration.between(scene.period().begin(), day).toHours());
        return (int) Math.min(100, hours * 150 / (scene.period().days() * 24L));
    }
}
