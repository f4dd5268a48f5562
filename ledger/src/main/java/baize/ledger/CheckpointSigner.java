package baize.ledger;

import baize.contracts.MemberId;
import baize.trust.Ed25519SigningKey;

/**
 * Who signs this node's checkpoints.
 *
 * @param member the organisation, as the genesis record names it
 * @param key its checkpoint key, as the genesis record names it
 */
public record CheckpointSigner(MemberId member, Ed25519SigningKey key) {}
