package baize.services.vault;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import java.time.Instant;

/**
 * Somebody read a record.
 *
 * @param number counts all readings of the vault: the next page starts after the last one's
 */
public record Reading(long number, int version, MemberId member, OfficerId officer, Instant time) {}
