package baize.contracts.supply;

import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.Table;

/** Whether a hospital is designated for the epidemic's patients; every change is an entry in the log. */
public record Designation(MemberId hospital, boolean designated, Stamp decided) {
    /** Key: hospital. */
    public static final Table<Designation> TABLE = new Table<>("designation", Designation.class);
}
