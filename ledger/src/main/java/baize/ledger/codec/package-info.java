/**
 * Records as canonical JSON and back: commands, events and rows of state. Start at {@link baize.ledger.codec.RecordCodec}.
 */
@NullMarked
package baize.ledger.codec;

import org.jspecify.annotations.NullMarked;
