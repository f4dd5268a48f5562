package baize.services.stock;

import baize.contracts.stock.StockEvent;
import baize.services.views.Happened;
import baize.services.views.NewStep;
import baize.services.views.StepKind;
import baize.services.views.Subject;
import baize.services.views.Writes;

/** Lots that are held or blocked: all of a lot, or one organisation's stock of it alone. */
final class Stops {
    private static final String HOLD_OWN = """
            insert into local_stop (lot, organisation, hold_until, blocked) values (?, ?, ?, ?)
            on conflict (lot, organisation) do update set hold_until = excluded.hold_until""";
    private static final String BLOCK_OWN = """
            insert into local_stop (lot, organisation, blocked, block_reason) values (?, ?, ?, ?)
            on conflict (lot, organisation) do update set blocked = excluded.blocked, block_reason = excluded.block_reason""";
    private static final String HOLD = "update lot set hold_until = ?, ready_at = ? where lot = ?";

    private Stops() {}

    static void held(StockEvent.LotHeld event, Happened happened, Writes writes) {
        event.stockOf()
                .ifPresentOrElse(
                        member -> writes.write(HOLD_OWN, event.lot(), member, event.until(), false),
                        () -> writes.write(HOLD, event.until(), event.until(), event.lot()));
        NewStep step = NewStep.of(Subject.of(event.lot()), StepKind.LOT_HELD);
        event.stockOf().map(step::other).orElse(step).write(happened, writes);
    }

    static void ended(StockEvent.HoldEnded event, Happened happened, Writes writes) {
        event.stockOf()
                .ifPresentOrElse(
                        member -> writes.write(
                                "update local_stop set hold_until = null where lot = ? and organisation = ?",
                                event.lot(),
                                member),
                        () -> writes.write(HOLD, event.until(), event.until().orElse(happened.time()), event.lot()));
        NewStep step = NewStep.of(Subject.of(event.lot()), StepKind.HOLD_ENDED).reason(event.reason());
        event.stockOf().map(step::other).orElse(step).write(happened, writes);
    }

    static void blocked(StockEvent.LotBlocked event, Happened happened, Writes writes) {
        event.stockOf()
                .ifPresentOrElse(
                        member -> writes.write(BLOCK_OWN, event.lot(), member, event.blocked(), event.reason()),
                        () -> writes.write(
                                "update lot set blocked = ?, block_reason = ? where lot = ?",
                                event.blocked(),
                                event.reason(),
                                event.lot()));
        StepKind kind = event.blocked() ? StepKind.LOT_BLOCKED : StepKind.LOT_RELEASED;
        NewStep step = NewStep.of(Subject.of(event.lot()), kind).reason(event.reason());
        event.stockOf().map(step::other).orElse(step).write(happened, writes);
    }
}
