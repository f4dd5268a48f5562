package baize.trust;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC with SHA-256 (RFC 2104). Thread-safe. */
public final class HmacSha256 {
    private static final Pool<Mac> MACS = new Pool<>(HmacSha256::newMac);

    private HmacSha256() {}

    /** The 32-byte code of the parts, one after the other, under {@code key} (1 byte or more). */
    public static byte[] of(byte[] key, byte[]... parts) {
        Mac mac = MACS.take();
        try {
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("HMAC takes any key", impossible);
        }
        for (byte[] part : parts) {
            mac.update(part);
        }
        byte[] code = mac.doFinal();
        MACS.giveBack(mac);
        return code;
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance("HmacSHA256", "SunJCE");
        } catch (NoSuchAlgorithmException | java.security.NoSuchProviderException missing) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", missing);
        }
    }
}
