package baize.trust;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A witness's statement that it saw a checkpoint at a time, and no other that contradicts it. Source: C2SP tlog-cosignature. */
public final class Cosignature {
    /** Bytes: the time in seconds, and an Ed25519 signature. */
    static final int LENGTH = 8 + 64;

    private Cosignature() {}

    /** Signs a checkpoint as a witness that saw it at {@code time} (whole seconds are kept). */
    public static NoteSignature sign(String name, Ed25519SigningKey key, Checkpoint checkpoint, Instant time) {
        NoteKey.Witness witness = new NoteKey.Witness(name, key.publicKey());
        long seconds = time.getEpochSecond();
        byte[] signature = ByteBuffer.allocate(LENGTH)
                .putLong(seconds)
                .put(key.sign(message(seconds, checkpoint.toText())))
                .array();
        return new NoteSignature(name, witness.id(), signature);
    }

    /** When the witness of a cosignature that {@link NoteKey.Witness} verified saw the checkpoint. */
    public static Instant time(NoteSignature cosignature) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(cosignature.signature()).getLong());
    }

    static byte[] message(long seconds, String text) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
