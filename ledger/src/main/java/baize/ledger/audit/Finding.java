package baize.ledger.audit;

import java.util.Optional;

/**
 * The first thing that is wrong.
 *
 * @param block height of the block that it is in, where it is in one
 * @param position of the entry, where it is one; for a block as a whole, that of its first leaf
 * @param file in the directory
 * @param offset of the frame or note in the file
 * @param what is wrong, in a sentence
 */
public record Finding(Optional<Long> block, Optional<Long> position, String file, long offset, String what) {
    /** All of it in one sentence. */
    @Override
    public String toString() {
        String where = block.map(height -> "Block " + height).orElse("")
                + position.map(at -> ", position " + at).orElse("");
        return where + (where.isEmpty() ? "" : " ") + "(" + file + ", byte " + offset + "): " + what;
    }
}
