package baize.services.vault;

import java.util.Locale;

/** Why the vault does not do what was asked. Codes are never reused. */
public enum VaultRefusal {
    /** Nothing in it. */
    EMPTY(1, "There is nothing in it.", "Send a text or a photo."),
    /** Past {@link Content#TEXT_LIMIT}. */
    TEXT_TOO_LONG(2, "The text is longer than 16 KiB.", "Shorten it, or split it into several records."),
    /** Not a text. */
    NOT_TEXT(
            3,
            "These bytes are no text in UTF-8, or hold invisible control characters.",
            "Save the text as UTF-8 and send it again."),
    /** Past {@link Content#PHOTO_LIMIT}. */
    PHOTO_TOO_LARGE(4, "The photo is larger than 2 MiB.", "Take it in a lower resolution, or scale it down."),
    /** Past {@link PhotoCleaner#PIXEL_LIMIT}. */
    TOO_MANY_PIXELS(5, "The photo has more than 16.7 million pixels.", "Scale it down and send it again."),
    /** Not what its type says, or damaged. */
    NOT_A_PHOTO(
            6,
            "These bytes are no photo of the type that is named, or it is damaged.",
            "Send a JPEG or a PNG under its own media type."),
    /** WebP. */
    WEBP_NOT_TAKEN(
            7,
            "WebP photos are not taken: where and by whom they were made can't be removed from them here.",
            "Save the photo as JPEG or PNG and send it again."),
    /** No keyset for this organisation. */
    GRANTEE_UNKNOWN(
            8, "This node holds no key of an organisation that shall read it.", "Name organisations of this ledger."),
    /** Past {@link Vault#GRANTEE_LIMIT}. */
    TOO_MANY_GRANTEES(9, "More than 64 organisations would read it.", "Withdraw grants that are not needed any more."),
    /** No such record, or another organisation's: the answers are the same. */
    RECORD_UNKNOWN(10, "Your organisation has no such record.", "Check the record's id."),
    /** Past {@link Vault#RECORD_LIMIT}. */
    TOO_MANY_RECORDS(
            11,
            "There are 1,000 records of this subject.",
            "Erase what is not needed, or add versions to what is there."),
    /** Past {@link Vault#VERSION_LIMIT}. */
    TOO_MANY_VERSIONS(12, "The record has 100 versions.", "Start a new record."),
    /** The organisation whose records they are always reads them. */
    OWN_GRANT(13, "An organisation can't withdraw its own records from itself.", "Erase the record instead."),
    /** Past {@link Vault#ERASURE_LIMIT}. */
    TOO_MANY_ERASED(14, "One erasure destroys at most 10,000 records.", "Split it into several."),
    /** Not put back after a restore, or lost. */
    KEY_MISSING(
            15,
            "This node has not the key of the record.",
            "No backup holds the vault's keys: the operator puts the directory vault-keys back from where it is kept. Where it is lost, nobody opens the record any more; enter its content anew.");

    private final int number;
    private final String message;
    private final String advice;

    VaultRefusal(int number, String message, String advice) {
        this.number = number;
        this.message = message;
        this.advice = advice;
    }

    /** The stable code, such as {@code VAU-003}. */
    public String code() {
        return String.format(Locale.ROOT, "VAU-%03d", number);
    }

    /** One sentence: what is wrong. */
    public String message() {
        return message;
    }

    /** One sentence: what to do. */
    public String advice() {
        return advice;
    }
}
