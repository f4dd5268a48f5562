package baize.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4). Thread-safe. */
public final class Sha256 {
    /** Bytes of a digest. */
    public static final int LENGTH = 32;

    private static final Pool<MessageDigest> DIGESTS = new Pool<>(Sha256::newDigest);

    private Sha256() {}

    /** The digest of the parts, one after the other. */
    public static byte[] of(byte[]... parts) {
        MessageDigest digest = DIGESTS.take();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return finish(digest);
    }

    /** The digest of {@code length} bytes from {@code offset} on. */
    public static byte[] of(byte[] bytes, int offset, int length) {
        MessageDigest digest = DIGESTS.take();
        digest.update(bytes, offset, length);
        return finish(digest);
    }

    /** The digest of one byte and what follows: the tree's prefixes need no copy. */
    static byte[] of(byte prefix, byte[]... parts) {
        MessageDigest digest = DIGESTS.take();
        digest.update(prefix);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return finish(digest);
    }

    private static byte[] finish(MessageDigest digest) {
        byte[] result = digest.digest();
        DIGESTS.giveBack(digest);
        return result;
    }

    // The JDK's own: the compiler replaces it by the processor's SHA instructions, which beats a native call for short
    // inputs.
    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256", "SUN");
        } catch (NoSuchAlgorithmException | java.security.NoSuchProviderException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }
}
