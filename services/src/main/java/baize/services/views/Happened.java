package baize.services.views;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import java.time.Instant;

/**
 * Where an event stands in the log and who signed for it.
 *
 * @param number the event's index among those of its entry
 */
public record Happened(long position, int number, Instant time, MemberId organisation, OfficerId officer, KeyId key) {}
