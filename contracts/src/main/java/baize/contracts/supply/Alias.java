package baize.contracts.supply;

import baize.contracts.SourceName;
import baize.contracts.Stamp;
import baize.contracts.Table;

/** A reviewer's word that two names of a source mean one hospital. */
public record Alias(
        SourceCode source, SourceName city, SourceName alias, SourceName canonical, AliasReason reason, Stamp decided) {
    /** Key: source, city, alias (escaped as in {@link SourceKey#path()}). */
    public static final Table<Alias> TABLE = new Table<>("alias", Alias.class);

    /** Why the names are one. */
    public enum AliasReason {
        /** Written differently. */
        SPELLING,
        /** A former or short name. */
        OTHER_NAME,
        /** A campus or department of it. */
        PART_OF
    }
}
