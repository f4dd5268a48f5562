package baize.ledger.blocks;

/**
 * Where a block's frame stands.
 *
 * @param segment the first height of its segment
 * @param offset of the frame in the segment
 * @param length of the payload
 */
public record BlockLocation(long segment, long offset, int length) {
    /** The byte after the frame. */
    public long end() {
        return offset + Frame.HEADER + length;
    }
}
