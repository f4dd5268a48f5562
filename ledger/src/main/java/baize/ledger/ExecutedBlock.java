package baize.ledger;

import baize.contracts.CommandId;
import baize.contracts.KeyId;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockCodec;
import baize.ledger.blocks.BlockLocation;
import baize.ledger.blocks.BlockSummary;
import baize.ledger.state.Identity;
import baize.ledger.state.Overlay;
import baize.ledger.state.RefusalCount;
import baize.ledger.state.StateChange;
import baize.ledger.state.Tip;
import baize.trust.GrowingTree;
import java.util.List;
import java.util.Map;

/**
 * A block that has been executed and not yet written: nothing has changed so far.
 *
 * @param block what goes to disk
 * @param payload the same in bytes
 * @param results what became of each command, in order
 * @param changes of rows, sorted by key
 * @param nodes subtrees that became complete
 * @param identities commands that got a leaf
 * @param refusals counts that changed
 * @param tree the tree after the block
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose; never compared
record ExecutedBlock(
        Block block,
        byte[] payload,
        List<CommandResult> results,
        Map<String, Overlay.Change> changes,
        List<Node> nodes,
        Map<SignedId, Identity> identities,
        Map<KeyId, RefusalCount> refusals,
        GrowingTree tree) {
    /** A complete subtree. */
    @SuppressWarnings("ArrayRecordComponent") // shared on purpose; never compared
    record Node(int level, long index, byte[] hash) {}

    /** What a command is known by. */
    record SignedId(KeyId signer, CommandId id) {}

    static ExecutedBlock of(
            Block block,
            List<CommandResult> results,
            Map<String, Overlay.Change> changes,
            List<Node> nodes,
            Map<SignedId, Identity> identities,
            Map<KeyId, RefusalCount> refusals,
            GrowingTree tree) {
        return new ExecutedBlock(block, BlockCodec.write(block), results, changes, nodes, identities, refusals, tree);
    }

    /** What the state store knows of it once it stands at a place. */
    Tip tip(BlockLocation location) {
        return new Tip(BlockSummary.of(block, payload, location), block.writesDigest(), block.root());
    }

    /** All that it changes in the state store. */
    StateChange change(Tip tip) {
        StateChange change = new StateChange();
        changes.forEach((key, row) -> change.row(key, row.bytes()));
        nodes.forEach(node -> change.node(node.level(), node.index(), node.hash()));
        identities.forEach((signed, identity) -> change.identity(signed.signer(), signed.id(), identity));
        refusals.forEach(change::refusals);
        change.tip(tip);
        return change;
    }

    /** The entries that it adds to the log. */
    List<LogEntry> entries() {
        return results.stream()
                .filter(CommandResult.Logged.class::isInstance)
                .map(result -> ((CommandResult.Logged) result).entry())
                .toList();
    }
}
