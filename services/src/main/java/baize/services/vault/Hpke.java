package baize.services.vault;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.security.GeneralSecurityException;

/**
 * A grantee's pair of keys for HPKE (RFC 9180) in base mode: X25519, HKDF-SHA256, AES-256-GCM. A keyset may hold several generations. Immutable
 * and thread-safe.
 */
final class Hpke {
    private static final Configuration CONFIGURATION = HybridConfig2026.get();

    private final KeysetHandle keyset;
    private final HybridEncrypt encrypt;
    private final HybridDecrypt decrypt;

    private Hpke(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.encrypt = keyset.getPublicKeysetHandle().getPrimitive(CONFIGURATION, HybridEncrypt.class);
        this.decrypt = keyset.getPrimitive(CONFIGURATION, HybridDecrypt.class);
    }

    /** A new pair. */
    static Hpke generate() {
        try {
            HpkeParameters parameters = HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build();
            return new Hpke(KeysetHandle.generateNew(parameters, CONFIGURATION));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java can't make an HPKE key", e);
        }
    }

    /** Reads what {@link #serialise} wrote; throws where it is damaged. */
    static Hpke read(byte[] bytes) throws GeneralSecurityException {
        return new Hpke(TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), CONFIGURATION));
    }

    /** The pair in Tink's own format. Secret: for a file that only its owner reads. */
    byte[] serialise() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get(), CONFIGURATION);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A keyset of our own can't be written", e);
        }
    }

    /** Encrypts to this grantee, bound to a context. */
    byte[] encrypt(byte[] plain, byte[] context) throws GeneralSecurityException {
        return encrypt.encrypt(plain, context);
    }

    /** Decrypts; throws where another key or context was used, or a bit changed. */
    byte[] decrypt(byte[] encrypted, byte[] context) throws GeneralSecurityException {
        return decrypt.decrypt(encrypted, context);
    }
}
