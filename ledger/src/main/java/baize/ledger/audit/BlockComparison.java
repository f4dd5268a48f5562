package baize.ledger.audit;

import baize.contracts.Refusals;
import baize.ledger.LogEntry;
import baize.ledger.UnloggedReason;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockEntry;
import java.util.Arrays;
import java.util.Optional;

/** Says in words what a recorded block has that it must not have. */
final class BlockComparison {
    private final LinkedBlock recorded;
    private final Block right;

    BlockComparison(LinkedBlock recorded, Block right) {
        this.recorded = recorded;
        this.right = right;
    }

    /** The first difference; the blocks are known not to be equal. */
    Finding finding() {
        long position = right.firstPosition();
        for (int i = 0; i < right.entries().size(); i++) {
            BlockEntry is = recorded.block().entries().get(i);
            BlockEntry due = right.entries().get(i);
            Optional<String> difference = difference(is, due);
            if (difference.isPresent()) {
                return recorded.finding(position, "command " + (i + 1) + " of the block " + difference.get() + ".");
            }
            position += due instanceof BlockEntry.Logged ? 1 : 0;
        }
        return recorded.finding("the block is wrong: " + head() + ".");
    }

    private String head() {
        if (!Arrays.equals(recorded.block().root(), right.root())) {
            return "its root is not the one that its leaves give";
        }
        return Arrays.equals(recorded.block().writesDigest(), right.writesDigest())
                ? "it does not follow from the blocks before it"
                : "its events give another state than the one that it records";
    }

    private static Optional<String> difference(BlockEntry is, BlockEntry due) {
        return switch (is) {
            case BlockEntry.Logged logged ->
                switch (due) {
                    case BlockEntry.Logged right -> difference(logged, right);
                    case BlockEntry.Unlogged right ->
                        Optional.of("has a leaf and must not have one: " + reason(right.reason()));
                };
            case BlockEntry.Unlogged unlogged ->
                switch (due) {
                    case BlockEntry.Logged right ->
                        Optional.of("has no leaf (" + reason(unlogged.reason()) + "), and must have one: "
                                + outcome(right.outcome()));
                    case BlockEntry.Unlogged right ->
                        unlogged.reason() == right.reason()
                                ? Optional.empty()
                                : Optional.of("has no leaf for a wrong reason (" + reason(unlogged.reason())
                                        + "); the right one: " + reason(right.reason()));
                };
        };
    }

    private static Optional<String> difference(BlockEntry.Logged is, BlockEntry.Logged due) {
        if (!is.member().equals(due.member()) || !is.officer().equals(due.officer())) {
            return Optional.of("was signed by " + signer(due) + ", and is recorded for " + signer(is));
        }
        if (!is.outcome().equals(due.outcome())) {
            return Optional.of(
                    "is recorded as " + outcome(is.outcome()) + ", and the rules say " + outcome(due.outcome()));
        }
        if (!Arrays.equals(is.events(), due.events())) {
            return Optional.of("is recorded with other events than the rules give");
        }
        return Arrays.equals(is.leafHash(), due.leafHash())
                ? Optional.empty()
                : Optional.of("has a leaf that is not made of what is recorded");
    }

    private static String signer(BlockEntry.Logged entry) {
        return entry.officer().value() + " of " + entry.member().value();
    }

    private static String outcome(String outcome) {
        return switch (outcome) {
            case LogEntry.ACCEPTED -> "accepted";
            case LogEntry.BUG -> "refused (" + LogEntry.BUG + ")";
            default ->
                "refused (" + outcome
                        + Refusals.coded(outcome)
                                .map(refusal -> ", \"" + refusal.message() + "\"")
                                .orElse("")
                        + ")";
        };
    }

    private static String reason(int code) {
        return UnloggedReason.ofCode(code)
                .map(reason -> switch (reason) {
                    case UNDECODABLE -> "it is no command";
                    case OVERSIZED -> "it is too long";
                    case OTHER_LEDGER -> "it was signed for another ledger";
                    case BAD_SIGNATURE -> "its signature is not by the key that it names";
                    case UNKNOWN_KEY -> "the ledger does not know its key at that position";
                    case OUTSIDE_WINDOW -> "it was ordered before its time or after it expired";
                    case ID_REUSED -> "its signer used its id for another command";
                    case DUPLICATE -> "the same command stands in the log already";
                    case TOO_MANY_REFUSED -> "too many of its signer were refused in that hour";
                    case NO_VERDICT -> "a rule failed before it was known who signed";
                })
                .orElse("an unknown reason, " + code);
    }
}
