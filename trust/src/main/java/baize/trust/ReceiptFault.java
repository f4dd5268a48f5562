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
    NO_COMMAND("The entry is not a signed command, so no certificate fits it."),
    OTHER_SIGNER("The certificate given is not that of the key which the command names."),
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
