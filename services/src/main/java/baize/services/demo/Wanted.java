package baize.services.demo;

import baize.contracts.supply.DemandId;
import baize.contracts.supply.Urgency;
import baize.contracts.supply.Use;
import java.time.LocalDate;

/** A daily demand as the people of the region know it: what the ledger says of it, kept by whoever acts on it. */
final class Wanted {
    private final DemandId demand;
    private final Site hospital;
    private final Catalogue item;
    private final Use use;
    private final Urgency urgency;
    private LocalDate neededBy;
    private long asked;
    private long promised;
    private long received;
    private boolean reviewed;
    private boolean closed;

    Wanted(DemandId demand, Site hospital, DemandSteps.Wish wish, LocalDate neededBy) {
        this.demand = demand;
        this.hospital = hospital;
        this.item = wish.item();
        this.use = wish.use();
        this.urgency = wish.urgency();
        this.asked = wish.need().known().orElseThrow().amount();
        this.neededBy = neededBy;
    }

    DemandId demand() {
        return demand;
    }

    Site hospital() {
        return hospital;
    }

    Catalogue item() {
        return item;
    }

    Use use() {
        return use;
    }

    Urgency urgency() {
        return urgency;
    }

    LocalDate neededBy() {
        return neededBy;
    }

    long asked() {
        return asked;
    }

    boolean closed() {
        return closed;
    }

    boolean designated() {
        return Hospitals.DESIGNATED.contains(hospital.keeper());
    }

    /** What may be allocated to it now. */
    long allocatable() {
        return reviewed && !closed ? Math.max(0, asked - promised - received) : 0;
    }

    void found(boolean genuine) {
        reviewed = genuine;
        closed = !genuine || received >= asked;
    }

    void renewed(long need, LocalDate by) {
        reviewed = reviewed && need <= asked;
        asked = need;
        neededBy = by;
    }

    void promise(long amount) {
        promised += amount;
    }

    /** What was promised came, as far as it is usable. */
    void receive(long promise, long usable) {
        promised -= promise;
        received += usable;
        closed = closed || (reviewed && received >= asked);
    }

    void expire() {
        closed = true;
    }
}
