package baize.contracts.supply;

import baize.contracts.Key;
import baize.contracts.SourceName;
import baize.contracts.Stamp;
import baize.contracts.Table;

/** A reviewer's word that two names of a source mean one hospital. */
public record Alias(
        SourceCode source, SourceName city, SourceName alias, SourceName canonical, AliasReason reason, Stamp decided) {
    /** Key: source, city, alias (escaped as in {@link SourceKey#path()}). */
    public static final Table<Alias> TABLE = new Table<>("alias", Alias.class);

    /** Key: source, city, canonical, alias. The same rows, to answer "which names mean this one?". */
    public static final Table<Alias> BY_CANONICAL = new Table<>("alias-by-canonical", Alias.class);

    /** The row of an alias. */
    public static Key<Alias> at(SourceCode source, SourceName city, SourceName alias) {
        return TABLE.key(source.value(), SourceKey.escape(city), SourceKey.escape(alias));
    }

    Key<Alias> byCanonical() {
        return new Key<>(BY_CANONICAL, pathOfCanonical(source, city, canonical) + SourceKey.escape(alias));
    }

    /** The start of the paths of {@link #BY_CANONICAL} under which the aliases of one name stand. */
    static String pathOfCanonical(SourceCode source, SourceName city, SourceName canonical) {
        return source.value() + "/" + SourceKey.escape(city) + "/" + SourceKey.escape(canonical) + "/";
    }

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
