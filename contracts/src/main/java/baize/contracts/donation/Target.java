package baize.contracts.donation;

import baize.contracts.MemberId;
import baize.contracts.supply.DemandId;

/** Whom a gift is for. */
public sealed interface Target {
    /** Whoever needs it most. */
    record Free() implements Target {}

    /** One hospital. */
    record Hospital(MemberId hospital) implements Target {}

    /** One demand. */
    record OneDemand(DemandId demand) implements Target {}
}
