package baize.contracts.stock;

import static baize.contracts.stock.StockBench.KN95;
import static baize.contracts.stock.StockBench.N95;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Seeded;
import baize.contracts.WorldState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Laws that hold whatever happens to lots, in whatever order. */
class StockProperties {
    private static final int RUNS = 40;
    private static final int STEPS = 150;

    @Test
    void in_and_found_are_out_and_stock_and_transit_and_loss_and_damage() {
        Seeded.run(RUNS, random -> {
            RandomStock world = lived(random);

            assertThat(Totals.of(world.bench().log()).lines())
                    .isNotEmpty()
                    .allMatch(line -> line.sums().balanced());
        });
    }

    @Test
    void the_equation_holds_for_every_period_and_periods_add_up() {
        Seeded.run(RUNS, random -> {
            RandomStock world = lived(random);
            List<Totals.Recorded> log = world.bench().log();
            Instant start = log.getFirst().time();
            Instant middle = log.get(random.nextInt(log.size())).time();
            Instant end = world.bench().now().plusMillis(1);

            Totals whole = Totals.of(log);
            Totals first = Totals.of(log, start, middle);
            Totals second = Totals.of(log, middle, end);

            assertThat(first.lines()).allMatch(line -> line.sums().balanced());
            assertThat(second.lines()).allMatch(line -> line.sums().balanced());
            List.of(N95, KN95).forEach(item -> {
                var all = whole.overall(item);
                assertThat(first.overall(item).in() + second.overall(item).in()).isEqualTo(all.in());
                assertThat(first.overall(item).used() + second.overall(item).used())
                        .isEqualTo(all.used());
                assertThat(second.overall(item).stock()).isEqualTo(all.stock());
                assertThat(second.overall(item).opening())
                        .isEqualTo(first.overall(item).stock()
                                + first.overall(item).inTransit());
            });
        });
    }

    @Test
    void what_organisations_have_is_what_there_is_overall() {
        Seeded.run(RUNS, random -> {
            Totals totals = Totals.of(lived(random).bench().log());

            for (ToLongFunction<Totals.Sums> column : List.<ToLongFunction<Totals.Sums>>of(
                    Totals.Sums::stock,
                    Totals.Sums::inTransit,
                    Totals.Sums::used,
                    Totals.Sums::lost,
                    Totals.Sums::damaged,
                    Totals.Sums::found,
                    sums -> sums.in() - sums.sent())) {
                assertThat(sum(totals, true, column)).isEqualTo(sum(totals, false, column));
            }
        });
    }

    @Test
    void a_lot_counts_for_the_item_that_it_is_and_for_no_other() {
        Seeded.run(RUNS, random -> {
            RandomStock world = lived(random);

            for (Totals.Line line : Totals.of(world.bench().log()).lines()) {
                if (line.organisation().isEmpty()) {
                    boolean current = world.bench().lot(line.lot()).item().equals(line.item());
                    assertThat(line.sums().stock()).isEqualTo(current ? stock(world, line.lot()) : 0);
                    assertThat(current || line.sums().equals(Totals.Sums.NONE)).isTrue();
                }
            }
        });
    }

    @Test
    void both_tables_of_balances_agree_and_nothing_is_below_zero_but_sources() {
        Seeded.run(RUNS, random -> {
            RandomStock world = new RandomStock(random);
            for (int step = 0; step < STEPS; step++) {
                world.step();
                assertThat(world.bench().bothTablesAgree()).isTrue();
            }

            assertThat(world.bench().state().range(Balance.TABLE, "", WorldState.RANGE_LIMIT))
                    .map(WorldState.Row::value)
                    .allMatch(balance -> balance.quantity() != 0 || balance.reserved() > 0)
                    .allMatch(balance -> balance.quantity() >= 0 != source(balance.account()))
                    .allMatch(balance -> balance.free() >= 0);
        });
    }

    @Test
    void the_same_log_always_comes_to_the_same_lines() {
        Seeded.run(5, random -> {
            List<Totals.Recorded> log = lived(random).bench().log();

            assertThat(Totals.of(log).lines()).isEqualTo(Totals.of(log).lines());
        });
    }

    private static RandomStock lived(RandomGenerator random) {
        RandomStock world = new RandomStock(random);
        for (int step = 0; step < STEPS; step++) {
            world.step();
            world.bench().pass(Duration.ofMinutes(random.nextInt(30)));
        }
        return world;
    }

    private static long stock(RandomStock world, LotId lot) {
        return Stock.holders(world.bench().state(), lot).stream()
                .filter(balance -> balance.account() instanceof Account.AtPlace)
                .mapToLong(Balance::quantity)
                .sum();
    }

    private static long sum(Totals totals, boolean overall, ToLongFunction<Totals.Sums> column) {
        return totals.lines().stream()
                .filter(line -> line.organisation().equals(Optional.empty()) == overall)
                .map(Totals.Line::sums)
                .mapToLong(column)
                .sum();
    }

    private static boolean source(Account account) {
        return account instanceof Account.Outside || account instanceof Account.Found;
    }
}
