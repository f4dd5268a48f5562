package baize.contracts.supply;

import static baize.contracts.supply.DemandDraft.aDemand;
import static baize.contracts.supply.DemandDraft.id;
import static baize.contracts.supply.DemandDraft.pieces;
import static baize.contracts.supply.ReliefBench.COMMISSION;
import static baize.contracts.supply.ReliefBench.UNION;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Decision;
import baize.contracts.Quantity;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Laws of demand over random histories. Replay one with {@code -Dseed=}. */
class DemandProperties {
    private static final long SEED = Long.getLong("seed", 20_200_201L);
    private static final int HISTORIES = 80;
    private static final int STEPS = 60;

    /** What a history amounts to, kept beside the rules. */
    private long allocated;

    private long received;

    @Test
    void open_need_is_what_is_asked_and_neither_promised_nor_received_and_never_negative() {
        for (int history = 0; history < HISTORIES; history++) {
            long seed = SEED + history;
            SplittableRandom random = new SplittableRandom(seed);
            ReliefBench region = new ReliefBench();
            allocated = 0;
            received = 0;
            region.accept(UNION, aDemand().of(someNeed(random)).build());
            for (int step = 0; step < STEPS; step++) {
                move(region, random);
                holds(region, "seed " + seed + ", step " + step);
            }
        }
    }

    private void move(ReliefBench region, SplittableRandom random) {
        Demand demand = region.demand(id(1));
        switch (random.nextInt(8)) {
            case 0, 1 -> region.bench().submit(COMMISSION, review(region, random));
            case 2 ->
                region.bench().submit(UNION, new SupplyCommand.RenewDemand(id(1), someNeed(random), region.today()));
            case 3 -> {
                if (demand.status().allocatable()) {
                    long most = demand.openNeed().map(Quantity::amount).orElse(500L);
                    serve(region, random.nextLong(most + 1), 0);
                }
            }
            case 4 -> serve(region, -random.nextLong(allocated + 1), 0);
            case 5 -> {
                long sent = random.nextLong(allocated + 1);
                serve(region, -sent, Math.max(0, sent + random.nextLong(-2, 3)));
            }
            case 6 -> serve(region, 0, -random.nextLong(received + 1));
            default -> {
                if (random.nextInt(20) == 0) {
                    region.bench()
                            .submit(
                                    UNION,
                                    new SupplyCommand.WithdrawDemand(id(1), SupplyCommand.WithdrawalReason.MISTAKE));
                }
            }
        }
    }

    private void holds(ReliefBench region, String where) {
        Demand demand = region.demand(id(1));
        boolean open = demand.status().open();

        assertThat(demand.allocated()).as(where).isEqualTo(allocated);
        assertThat(demand.received()).as(where).isEqualTo(received);
        assertThat(demand.openNeed())
                .as(where)
                .isEqualTo(demand.need()
                        .known()
                        .map(asked -> Quantity.pieces(open ? Math.max(0, asked.amount() - allocated - received) : 0)));
        assertThat(region.bench().state().range(OpenDemand.TABLE, "", 10).size())
                .as(where)
                .isEqualTo(open ? 1 : 0);
        if (demand.status() == Demand.Status.MET) {
            assertThat(received)
                    .as(where)
                    .isGreaterThanOrEqualTo(demand.need().known().orElseThrow().amount());
        }
        if (demand.status() == Demand.Status.APPROVED) {
            assertThat(received).as(where).isZero();
        }
        Decision doubled = region.bench().submit(UNION, aDemand().numbered(1).build());
        assertThat(doubled).as(where).isInstanceOf(Decision.Refused.class);
    }

    private void serve(ReliefBench region, long allocatedChange, long receivedChange) {
        region.happen(new SupplyEvent.DemandServed(id(1), allocatedChange, receivedChange));
        allocated += allocatedChange;
        received += receivedChange;
    }

    private static SupplyCommand.ReviewDemand review(ReliefBench region, SplittableRandom random) {
        boolean untrue = random.nextInt(40) == 0;
        return region.review(id(1), untrue ? SupplyCommand.Verdict.REJECTED : SupplyCommand.Verdict.APPROVED);
    }

    private static Need someNeed(SplittableRandom random) {
        return random.nextInt(5) == 0 ? new Need.Unknown() : pieces(1 + random.nextLong(1000));
    }
}
