package baize.services.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/** A key for AES-256-GCM (NIST SP 800-38D): 12 random bytes of nonce before, 16 of tag after each ciphertext. Immutable and thread-safe. */
final class AesGcm {
    /** Bytes of a key. */
    static final int KEY_LENGTH = 32;

    private static final AesGcmParameters PARAMETERS = parameters();

    private final SecretBytes key;
    private final Aead aead;

    @AccessesPartialKey // a data key is wrapped and a subject's key is written as bare bytes
    private AesGcm(SecretBytes key) {
        try {
            this.key = key;
            this.aead = AesGcmJce.create(AesGcmKey.builder()
                    .setParameters(PARAMETERS)
                    .setKeyBytes(key)
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-256-GCM", e);
        }
    }

    /** A new key. */
    static AesGcm generate() {
        return new AesGcm(SecretBytes.randomBytes(KEY_LENGTH));
    }

    /** The key of these 32 bytes. */
    static AesGcm of(byte[] key) throws GeneralSecurityException {
        if (key.length != KEY_LENGTH) {
            throw new GeneralSecurityException("A key has " + KEY_LENGTH + " bytes, not " + key.length);
        }
        return new AesGcm(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()));
    }

    /** The key's bytes. Secret. */
    byte[] serialise() {
        return key.toByteArray(InsecureSecretKeyAccess.get());
    }

    /** Encrypts, bound to associated data. */
    byte[] encrypt(byte[] plain, byte[] associated) throws GeneralSecurityException {
        return aead.encrypt(plain, associated);
    }

    /** Decrypts; throws where another key or other associated data was used, or a bit changed. */
    byte[] decrypt(byte[] encrypted, byte[] associated) throws GeneralSecurityException {
        return aead.decrypt(encrypted, associated);
    }

    private static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_LENGTH)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
