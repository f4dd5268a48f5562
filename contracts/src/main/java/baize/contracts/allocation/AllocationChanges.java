package baize.contracts.allocation;

import baize.contracts.Key;
import baize.contracts.Stamp;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.allocation.Allocation.Line;
import baize.contracts.allocation.Allocation.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an event changes in the row of an allocation. */
final class AllocationChanges {
    private AllocationChanges() {}

    static List<Write> of(WorldState state, AllocationEvent event, Stamp stamp) {
        return put(
                state,
                switch (event) {
                    case AllocationEvent.AllocationProposed e -> proposed(e.proposal(), stamp);
                    case AllocationEvent.AllocationApproved e ->
                        decided(row(state, e.allocation()), Status.APPROVED, e.outsideDesignated(), stamp);
                    case AllocationEvent.AllocationRejected e ->
                        decided(row(state, e.allocation()), Status.REJECTED, false, stamp);
                    case AllocationEvent.AllocationCancelled e -> ended(row(state, e.allocation()), Status.CANCELLED);
                    case AllocationEvent.AllocationReplaced e -> ended(row(state, e.allocation()), Status.REPLACED);
                    case AllocationEvent.AllocationPacked e -> packed(row(state, e.allocation()), e.packed());
                    case AllocationEvent.AllocationShort e -> lacking(row(state, e.allocation()), e.missing());
                    case AllocationEvent.AllocationUnpacked e -> unpacked(row(state, e.allocation()), e.unpacked());
                });
    }

    /** The row of a proposal, with nothing packed. */
    static Allocation proposed(AllocationCommand.ProposeAllocation proposal, Stamp stamp) {
        List<Line> lines = proposal.lines().stream()
                .map(line -> new Line(line.lot(), line.place(), line.demand(), line.quantity(), 0, 0))
                .toList();
        return new Allocation(
                proposal.allocation(),
                lines,
                proposal.reasons(),
                Status.PROPOSED,
                false,
                proposal.corrects(),
                stamp,
                Optional.empty());
    }

    private static Allocation packed(Allocation row, List<Long> packed) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < row.lines().size(); i++) {
            lines.add(row.lines().get(i).pack(packed.get(i)));
        }
        Allocation after = with(row, lines, row.status(), row.outsideDesignated(), row.decided());
        return after.whollyPacked() ? ended(after, Status.EXECUTED) : after;
    }

    /** Where nothing is left to pack, the order ends: carried out as far as the goods went, or not at all. */
    private static Allocation lacking(Allocation row, List<Long> missing) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < row.lines().size(); i++) {
            lines.add(row.lines().get(i).lack(missing.get(i)));
        }
        Allocation after = with(row, lines, row.status(), row.outsideDesignated(), row.decided());
        if (!after.whollyPacked()) {
            return after;
        }
        return ended(after, after.packed() ? Status.EXECUTED : Status.CANCELLED);
    }

    /** What was wholly packed is an order to pick again; what was taken back stays so. */
    private static Allocation unpacked(Allocation row, List<Long> unpacked) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < row.lines().size(); i++) {
            lines.add(row.lines().get(i).unpack(unpacked.get(i)));
        }
        Status status = row.status() == Status.EXECUTED ? Status.APPROVED : row.status();
        return with(row, lines, status, row.outsideDesignated(), row.decided());
    }

    private static Allocation decided(Allocation row, Status status, boolean outsideDesignated, Stamp stamp) {
        return with(row, row.lines(), status, outsideDesignated, Optional.of(stamp));
    }

    /** Keeps who decided: what ended it stands in the log. */
    private static Allocation ended(Allocation row, Status status) {
        return with(row, row.lines(), status, row.outsideDesignated(), row.decided());
    }

    private static Allocation with(
            Allocation row, List<Line> lines, Status status, boolean outsideDesignated, Optional<Stamp> decided) {
        return new Allocation(
                row.allocation(),
                lines,
                row.reasons(),
                status,
                outsideDesignated,
                row.corrects(),
                row.proposed(),
                decided);
    }

    private static Allocation row(WorldState state, AllocationId id) {
        return state.find(Allocation.TABLE.key(id)).orElseThrow();
    }

    /** The row, and for each lot that it waits to pack the index that says so. */
    private static List<Write> put(WorldState state, Allocation row) {
        List<Write> writes = new ArrayList<>();
        writes.add(Write.put(Allocation.TABLE.key(row.allocation()), row));
        for (Line line : row.lines()) {
            Key<PromisedLot> key = PromisedLot.TABLE.key(line.place(), line.lot(), row.allocation());
            boolean waits = row.status() == Status.APPROVED
                    && row.lines().stream()
                            .anyMatch(other -> other.lot().equals(line.lot())
                                    && other.place().equals(line.place())
                                    && other.unpacked() > 0);
            if (waits) {
                writes.add(Write.put(key, new PromisedLot(row.allocation())));
            } else if (state.find(key).isPresent()) {
                writes.add(Write.remove(key));
            }
        }
        return writes;
    }
}
