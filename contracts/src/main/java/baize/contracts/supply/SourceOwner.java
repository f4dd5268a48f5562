package baize.contracts.supply;

import baize.contracts.MemberId;
import baize.contracts.Stamp;
import baize.contracts.Table;

/** The organisation that answers for a source, since its first import: no other one overwrites what was reported. */
public record SourceOwner(SourceCode source, MemberId owner, Stamp since) {
    /** Key: source. */
    public static final Table<SourceOwner> TABLE = new Table<>("source-owner", SourceOwner.class);
}
