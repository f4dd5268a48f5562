package baize.trust;

/** Why a receipt proves nothing. */
public enum ReceiptFault {
    UNREADABLE("The file is not a receipt in canonical form: a byte was changed, or it is something else."),
    OTHER_GENESIS("The genesis record in it does not belong to the ledger that it names."),
    GENESIS_UNREADABLE("The genesis record in it is not valid."),
    CHECKPOINT_UNREADABLE("The checkpoint in it is not a signed note of the agreed form."),
    OTHER_LEDGER("The checkpoint in it is another ledger's."),
    OTHER_SIZE("The receipt and its checkpoint speak of trees of different size."),
    NOT_INCLUDED(
            "The entry is not in the tree that the checkpoint stands for: entry, position, time or proof was changed."),
    FORGED_SIGNATURE("A signature under the checkpoint was not made by the member that it names."),
    UNKNOWN_SIGNATURE("The checkpoint bears a signature of somebody who is neither a member nor a known witness."),
    TOO_FEW_SIGNATURES("Fewer members signed the checkpoint than must agree."),
    FIRST_ENTRY("The entry at position 0 is not the genesis record."),
    NO_COMMAND("The entry is not a signed command."),
    OTHER_COMMAND("The command was signed for another ledger, or as another type than the log says."),
    EVENTS("The events are not what a log holds: a canonical list, and an empty one where the command was refused."),
    OTHER_SIGNER("The certificate given is not that of the key which the command names."),
    OTHER_ORGANISATION("The certificate given is of another organisation than the log names as the signer's."),
    COMMAND_SIGNATURE("The signature of the command itself is wrong.");

    private final String message;

    ReceiptFault(String message) {
        this.message = message;
    }

    /** What is wrong, in a sentence. */
    public String message() {
        return message;
    }
}
