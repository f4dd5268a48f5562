package baize.services.allocation;

import static java.util.stream.Collectors.joining;

import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationCommand;
import baize.contracts.allocation.AllocationEvent;
import baize.contracts.allocation.AllocationId;
import baize.services.views.Happened;
import baize.services.views.NewStep;
import baize.services.views.StepKind;
import baize.services.views.Subject;
import baize.services.views.Writes;
import java.util.List;
import java.util.Optional;

/** Keeps the tables of allocations and, on lots, the time of the first decision. */
public final class AllocationProjection {
    private static final String PROPOSE = """
            insert into allocation (allocation, status, reasons, outside_designated, corrects, proposed_position, proposed_at,
            proposed_by) values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LINE = """
            insert into allocation_line (allocation, line, lot, place, demand, hospital, item, quantity, packed, outside_designated)
            values (?, ?, ?, ?, ?, (select d.hospital from demand d where d.demand = ?), (select l.item from lot l where l.lot = ?), ?,
            0, ?)""";
    private static final String DECIDE = """
            update allocation set status = ?, decided_position = ?, decided_at = ?, decided_by = ?, rejection = ?
            where allocation = ?""";
    private static final String APPROVE_LINES = """
            update allocation_line set approved_at = ?, outside_designated = not coalesce((select g.designated from designation g
            where g.hospital = allocation_line.hospital), ?) where allocation = ?""";
    private static final String FIRST_DECISION = """
            update lot set allocated_position = ?, allocated_at = ?, wait_millis = case when ready_at < ? then ? - ready_at else 0 end
            where allocated_position is null and lot in (select a.lot from allocation_line a where a.allocation = ?)""";
    /** What each demand was to get of each lot, from whatever places, beside what it gets now; nothing where it has no part in one of the two. */
    private static final String CORRECTED = """
            insert into correction (position, number, line, kind, subject, lot, demand, old_item, new_item, old_quantity,
            new_quantity, reason, corrects) select ?, ?, row_number() over (order by s.lot, s.demand), 'ALLOCATION', n.allocation, s.lot,
            s.demand, s.old_item, s.new_item, s.old_quantity, s.new_quantity, 'CORRECTION', o.decided_position from (select l.lot,
            l.demand, max(case when l.allocation = ? then l.item end) as old_item, max(case when l.allocation = ? then l.item end) as
            new_item, sum(case when l.allocation = ? then l.quantity else 0 end) as old_quantity, sum(case when l.allocation = ? then
            l.quantity else 0 end) as new_quantity from allocation_line l where l.allocation in (?, ?) group by l.lot, l.demand) s
            join allocation o on o.allocation = ? join allocation n on n.allocation = ?""";

    /** Nothing is left to pack: carried out as far as the goods went, or not at all. */
    private static final String END = """
            update allocation set status = case when exists (select 1 from allocation_line l where l.allocation =
            allocation.allocation and l.packed > 0) then 'EXECUTED' else 'CANCELLED' end where allocation = ? and status = 'APPROVED'
            and not exists (select 1 from allocation_line l where l.allocation = allocation.allocation and l.packed + l.missing <
            l.quantity)""";

    private AllocationProjection() {}

    /** One event of this area. */
    public static void apply(AllocationEvent event, Happened happened, Writes writes) {
        switch (event) {
            case AllocationEvent.AllocationProposed(AllocationCommand.ProposeAllocation proposal) ->
                proposed(proposal, happened, writes);
            case AllocationEvent.AllocationApproved e -> approved(e, happened, writes);
            case AllocationEvent.AllocationRejected e -> {
                decide(e.allocation(), Allocation.Status.REJECTED, Optional.of(e.reason()), happened, writes);
                step(e.allocation(), StepKind.ALLOCATION_REJECTED)
                        .reason(e.reason())
                        .write(happened, writes);
            }
            case AllocationEvent.AllocationCancelled e -> {
                writes.write(
                        "update allocation set status = ?, rejection = ? where allocation = ?",
                        Allocation.Status.CANCELLED,
                        e.reason(),
                        e.allocation());
                step(e.allocation(), StepKind.ALLOCATION_CANCELLED)
                        .reason(e.reason())
                        .write(happened, writes);
            }
            case AllocationEvent.AllocationReplaced e -> replaced(e, happened, writes);
            case AllocationEvent.AllocationPacked e -> packed(e, writes);
            case AllocationEvent.AllocationShort e -> lacking(e, happened, writes);
            case AllocationEvent.AllocationUnpacked e -> unpacked(e, writes);
        }
    }

    private static void proposed(AllocationCommand.ProposeAllocation proposal, Happened happened, Writes writes) {
        writes.write(
                PROPOSE,
                proposal.allocation(),
                Allocation.Status.PROPOSED,
                proposal.reasons().stream().map(Enum::name).sorted().collect(joining(",")),
                false,
                proposal.corrects(),
                happened.position(),
                happened.time(),
                happened.organisation());
        int number = 0;
        for (AllocationCommand.ProposedLine line : proposal.lines()) {
            writes.write(
                    LINE,
                    proposal.allocation(),
                    number++,
                    line.lot(),
                    line.place(),
                    line.demand(),
                    line.demand(),
                    line.lot(),
                    line.quantity(),
                    false);
        }
        step(proposal.allocation(), StepKind.ALLOCATION_PROPOSED).write(happened, writes);
    }

    private static void approved(AllocationEvent.AllocationApproved event, Happened happened, Writes writes) {
        decide(event.allocation(), Allocation.Status.APPROVED, Optional.empty(), happened, writes);
        writes.write(
                "update allocation set outside_designated = ? where allocation = ?",
                event.outsideDesignated(),
                event.allocation());
        writes.write(APPROVE_LINES, happened.time(), false, event.allocation());
        writes.write(
                FIRST_DECISION,
                happened.position(),
                happened.time(),
                happened.time(),
                happened.time(),
                event.allocation());
        step(event.allocation(), StepKind.ALLOCATION_APPROVED).write(happened, writes);
    }

    private static void replaced(AllocationEvent.AllocationReplaced event, Happened happened, Writes writes) {
        writes.write(
                "update allocation set status = ?, replaced_by = ? where allocation = ?",
                Allocation.Status.REPLACED,
                event.by(),
                event.allocation());
        AllocationId before = event.allocation();
        AllocationId by = event.by();
        writes.write(CORRECTED, happened.position(), happened.number(), before, by, before, by, before, by, before, by);
        step(event.allocation(), StepKind.ALLOCATION_REPLACED).write(happened, writes);
    }

    private static void packed(AllocationEvent.AllocationPacked event, Writes writes) {
        add("packed", event.allocation(), event.packed(), 1, writes);
        writes.write(END, event.allocation());
    }

    private static void unpacked(AllocationEvent.AllocationUnpacked event, Writes writes) {
        add("packed", event.allocation(), event.unpacked(), -1, writes);
        writes.write(
                "update allocation set status = 'APPROVED' where allocation = ? and status = 'EXECUTED'",
                event.allocation());
    }

    private static void lacking(AllocationEvent.AllocationShort event, Happened happened, Writes writes) {
        add("missing", event.allocation(), event.missing(), 1, writes);
        writes.write(END, event.allocation());
        step(event.allocation(), StepKind.ALLOCATION_SHORT)
                .quantity(event.missing().stream().mapToLong(Long::longValue).sum())
                .write(happened, writes);
    }

    private static void add(String what, AllocationId allocation, List<Long> amounts, int sign, Writes writes) {
        int number = 0;
        for (long amount : amounts) {
            if (amount != 0) {
                writes.write(
                        "update allocation_line set " + what + " = " + what + " + ? where allocation = ? and line = ?",
                        sign * amount,
                        allocation,
                        number);
            }
            number++;
        }
    }

    private static void decide(
            AllocationId allocation,
            Allocation.Status status,
            Optional<AllocationCommand.RejectionReason> rejection,
            Happened happened,
            Writes writes) {
        writes.write(
                DECIDE, status, happened.position(), happened.time(), happened.organisation(), rejection, allocation);
    }

    private static NewStep step(AllocationId allocation, StepKind kind) {
        return NewStep.of(Subject.of(allocation), kind);
    }
}
