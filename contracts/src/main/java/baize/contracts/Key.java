package baize.contracts;

/** The place of one row of state. */
public record Key<V extends Record>(Table<V> table, String path) {}
