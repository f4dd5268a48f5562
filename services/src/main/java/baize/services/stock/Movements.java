package baize.services.stock;

import baize.contracts.MemberId;
import baize.contracts.stock.Account;
import baize.contracts.stock.StockEvent;
import baize.services.views.Happened;
import baize.services.views.NewStep;
import baize.services.views.StepKind;
import baize.services.views.Subject;
import baize.services.views.Writes;
import java.time.ZoneOffset;
import java.util.Optional;

/** Rows of movements, balances and turnover: the only place that changes a sum. */
final class Movements {
    private static final String MOVE = """
            insert into movement (position, number, at, happened_at, lot, item, quantity, from_kind, from_holder, from_owner, to_kind,
            to_holder, to_owner, cause, corrects) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String BALANCE = """
            insert into balance (lot, kind, holder, item, owner, quantity, since) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (lot, kind, holder, item) do update set quantity = balance.quantity + excluded.quantity,
            since = case when balance.quantity = 0 then excluded.since else balance.since end""";
    private static final String RESERVE = """
            insert into reservation (lot, kind, holder, reserved) values (?, ?, ?, ?)
            on conflict (lot, kind, holder) do update set reserved = reservation.reserved + excluded.reserved""";
    private static final String TURN_OVER = """
            insert into turnover (organisation, item, day, kind, quantity) values (?, ?, ?, ?, ?)
            on conflict (organisation, item, day, kind) do update set quantity = turnover.quantity + excluded.quantity""";
    private static final String RUN = """
            insert into running_turnover (organisation, item, kind, quantity) values (?, ?, ?, ?)
            on conflict (organisation, item, kind) do update set quantity = running_turnover.quantity + excluded.quantity""";
    private static final String HOLD = """
            insert into holding (owner, item, kind, quantity) values (?, ?, ?, ?)
            on conflict (owner, item, kind) do update set quantity = holding.quantity + excluded.quantity""";

    private final Accounts accounts = new Accounts();

    void moved(StockEvent.GoodsMoved moved, Happened happened, Writes writes) {
        MemberId fromOwner = accounts.owner(moved.from(), writes);
        if (moved.cause() == StockEvent.Cause.DISPATCH) {
            accounts.remember(moved.to(), fromOwner);
        }
        MemberId toOwner = accounts.owner(moved.to(), writes);
        writes.write(
                MOVE,
                happened.position(),
                happened.number(),
                happened.time(),
                moved.happenedAt(),
                moved.lot(),
                moved.item(),
                moved.quantity(),
                Accounts.kind(moved.from()),
                Accounts.holder(moved.from()),
                fromOwner,
                Accounts.kind(moved.to()),
                Accounts.holder(moved.to()),
                toOwner,
                moved.cause(),
                moved.corrects());
        balance(moved, moved.from(), fromOwner, -moved.quantity(), happened, writes);
        balance(moved, moved.to(), toOwner, moved.quantity(), happened, writes);
        long day = happened.time().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
        for (Turnover entry : Turnover.of(moved.from(), fromOwner, moved.to(), toOwner, moved.quantity())) {
            writes.write(TURN_OVER, entry.organisation(), moved.item(), day, entry.kind(), entry.quantity());
            writes.write(RUN, entry.organisation(), moved.item(), entry.kind(), entry.quantity());
        }
        step(moved).ifPresent(step -> step.write(happened, writes));
    }

    void reserved(StockEvent.StockReserved reserved, Writes writes) {
        writes.write(
                RESERVE,
                reserved.lot(),
                Accounts.kind(reserved.at()),
                Accounts.holder(reserved.at()),
                reserved.quantity());
    }

    private static void balance(
            StockEvent.GoodsMoved moved,
            Account account,
            MemberId owner,
            long change,
            Happened happened,
            Writes writes) {
        writes.write(
                BALANCE,
                moved.lot(),
                Accounts.kind(account),
                Accounts.holder(account),
                moved.item(),
                owner,
                change,
                happened.time());
        writes.write(HOLD, owner, moved.item(), Accounts.kind(account), change);
    }

    /** What another event of the same entry tells already (arrival, dispatch, receipt, settlement, correction) is no step of its own. */
    private static Optional<NewStep> step(StockEvent.GoodsMoved moved) {
        if (moved.from() instanceof Account.InTransit) {
            return Optional.empty();
        }
        Optional<StepKind> kind = switch (moved.cause()) {
            case FOUND -> Optional.of(StepKind.GOODS_FOUND);
            case LOSS -> Optional.of(StepKind.GOODS_LOST);
            case DAMAGE, INSPECTION -> Optional.of(StepKind.GOODS_DAMAGED);
            case USE -> Optional.of(StepKind.GOODS_USED);
            case ARRIVAL, DISPATCH, RECEIPT, CORRECTION -> Optional.empty();
        };
        return kind.map(what -> NewStep.of(Subject.of(moved.lot()), what)
                .item(moved.item())
                .quantity(moved.quantity())
                .happenedAt(moved.happenedAt()));
    }
}
