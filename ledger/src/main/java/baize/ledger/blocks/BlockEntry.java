package baize.ledger.blocks;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;

/** What a block says about one ordered command. Arrays are shared, not copied: whoever holds an entry leaves them alone. */
public sealed interface BlockEntry {
    /** The bytes as submitted. */
    byte[] command();

    /** Who handed it to the ordering engine. */
    int submitter();

    /**
     * It got no leaf.
     *
     * @param reason the code of why
     */
    @SuppressWarnings("ArrayRecordComponent") // shared on purpose; never compared
    record Unlogged(byte[] command, int submitter, int reason) implements BlockEntry {}

    /**
     * It got a leaf.
     *
     * @param outcome ACCEPTED or a code
     * @param events their canonical JSON in UTF-8
     * @param leafHash 32 bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // shared on purpose; never compared
    record Logged(
            byte[] command,
            int submitter,
            MemberId member,
            OfficerId officer,
            String outcome,
            byte[] events,
            byte[] leafHash)
            implements BlockEntry {}
}
