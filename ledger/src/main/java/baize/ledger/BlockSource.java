package baize.ledger;

import java.util.List;

/** Where a node that was away gets blocks from: its peers. Nothing that comes from there is believed before it is executed anew. */
public interface BlockSource {
    /** Payloads of consecutive blocks from {@code height} on; empty where nobody has that block. */
    List<byte[]> blocks(long height);

    /** There are no peers. */
    static BlockSource none() {
        return _ -> List.of();
    }
}
