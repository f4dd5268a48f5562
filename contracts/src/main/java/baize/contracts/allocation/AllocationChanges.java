package baize.contracts.allocation;

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

    static Write of(WorldState state, AllocationEvent event, Stamp stamp) {
        return put(
                switch (event) {
                    case AllocationEvent.AllocationProposed e -> proposed(e.proposal(), stamp);
                    case AllocationEvent.AllocationApproved e ->
                        decided(row(state, e.allocation()), Status.APPROVED, e.outsideDesignated(), stamp);
                    case AllocationEvent.AllocationRejected e ->
                        decided(row(state, e.allocation()), Status.REJECTED, false, stamp);
                    case AllocationEvent.AllocationCancelled e -> ended(row(state, e.allocation()), Status.CANCELLED);
                    case AllocationEvent.AllocationReplaced e -> ended(row(state, e.allocation()), Status.REPLACED);
                    case AllocationEvent.AllocationPacked e -> packed(row(state, e.allocation()), e.packed());
                    case AllocationEvent.AllocationUnpacked e -> unpacked(row(state, e.allocation()), e.unpacked());
                });
    }

    /** The row of a proposal, with nothing packed. */
    static Allocation proposed(AllocationCommand.ProposeAllocation proposal, Stamp stamp) {
        List<Line> lines = proposal.lines().stream()
                .map(line -> new Line(line.lot(), line.place(), line.demand(), line.quantity(), 0))
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

    private static Write put(Allocation row) {
        return Write.put(Allocation.TABLE.key(row.allocation()), row);
    }
}
