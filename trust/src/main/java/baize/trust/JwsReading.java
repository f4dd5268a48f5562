package baize.trust;

/** What came of reading bytes as a compact JWS: the {@link CompactJws}, or why not. */
public sealed interface JwsReading permits CompactJws, JwsReading.Malformed {
    /** Bytes that are no JWS of ours. */
    record Malformed(JwsFault fault) implements JwsReading {}
}
