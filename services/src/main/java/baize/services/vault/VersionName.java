package baize.services.vault;

import baize.contracts.MemberId;
import java.nio.charset.StandardCharsets;

/** One version of one record of one subject: what each ciphertext of it is bound to, so that none passes for another. */
record VersionName(RecordId record, int version, Subject subject) {
    private static final String PURPOSE = "baize/vault/1/";

    /** Associated data of the content. */
    byte[] ofContent() {
        return context("content", "");
    }

    /** Context of the data key under a grantee's key. */
    byte[] ofKey(MemberId grantee) {
        return context("key", "/" + grantee.value());
    }

    /** Associated data of that under the subject's key. */
    byte[] ofWrap(MemberId grantee) {
        return context("wrap", "/" + grantee.value());
    }

    // No part can hold a slash, so that two names never give one text.
    private byte[] context(String what, String end) {
        String text = PURPOSE + what + "/" + record.value() + "/" + version + "/"
                + subject.organisation().value() + "/" + subject.pseudonym().value() + end;
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "version " + version + " of record " + record.value();
    }
}
