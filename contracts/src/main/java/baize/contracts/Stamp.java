package baize.contracts;

import java.time.Instant;

/**
 * Where an event stands in the log and who signed for it; kept in state rows that people ask "who, when?" about.
 *
 * @param position the leaf's index
 * @param time the batch's time
 */
public record Stamp(long position, Instant time, MemberId member, OfficerId officer) {}
