/**
 * What others verify: keys and the crypto provider, X.509, JWS, leaf, Merkle tree, checkpoints, receipts. Byte layouts are those
 * of docs/decisions/0001-formats.md.
 */
@NullMarked
package baize.trust;

import org.jspecify.annotations.NullMarked;
