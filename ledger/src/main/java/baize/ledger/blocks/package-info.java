/**
 * The log's truth on disk: blocks in append-only segments, as docs/decisions/0001-formats.md says. Start at
 * {@link baize.ledger.blocks.BlockLog}.
 */
@NullMarked
package baize.ledger.blocks;

import org.jspecify.annotations.NullMarked;
