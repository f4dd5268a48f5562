package baize.services.vault;

import baize.contracts.MemberId;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Encrypts versions and opens them: the content under a data key of its own, the data key under each grantee's key (HPKE), and that under the
 * subject's key. To open one takes the row, the grantee's private key and the subject's key; the last can be destroyed.
 */
final class Sealing {
    private Sealing() {}

    /** A version, encrypted. */
    @SuppressWarnings("ArrayRecordComponent") // handed from here to the database and back, never changed
    record SealedVersion(byte[] content, Map<MemberId, byte[]> wraps) {}

    static SealedVersion seal(VersionName name, Opening opening, AesGcm subjectKey, Map<MemberId, Hpke> grantees) {
        try {
            AesGcm dataKey = AesGcm.generate();
            Map<MemberId, byte[]> wraps = new LinkedHashMap<>();
            for (Map.Entry<MemberId, Hpke> grantee : grantees.entrySet()) {
                wraps.put(grantee.getKey(), wrap(name, dataKey, subjectKey, grantee.getKey(), grantee.getValue()));
            }
            return new SealedVersion(dataKey.encrypt(opening.toByteArray(), name.ofContent()), wraps);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption failed for " + name, e);
        }
    }

    /** The wrap for another grantee, made by who can open one. */
    static byte[] wrapAgain(VersionName name, Wrap known, AesGcm subjectKey, MemberId grantee, Hpke pair) {
        try {
            return wrap(name, dataKey(name, known, subjectKey), subjectKey, grantee, pair);
        } catch (GeneralSecurityException e) {
            throw changed(name, e);
        }
    }

    /** Opens a version; throws {@link VaultFaultException} where anything was changed or put in another's place. */
    static Opening open(VersionName name, byte[] content, Wrap wrap, AesGcm subjectKey) {
        try {
            return Opening.read(dataKey(name, wrap, subjectKey).decrypt(content, name.ofContent()));
        } catch (GeneralSecurityException e) {
            throw changed(name, e);
        }
    }

    /** A data key as it lies in the database, with the grantee's pair that opens it. */
    @SuppressWarnings("ArrayRecordComponent") // as above
    record Wrap(MemberId grantee, byte[] sealed, Hpke pair) {}

    private static byte[] wrap(VersionName name, AesGcm dataKey, AesGcm subjectKey, MemberId grantee, Hpke pair)
            throws GeneralSecurityException {
        byte[] toGrantee = pair.encrypt(dataKey.serialise(), name.ofKey(grantee));
        return subjectKey.encrypt(toGrantee, name.ofWrap(grantee));
    }

    private static AesGcm dataKey(VersionName name, Wrap wrap, AesGcm subjectKey) throws GeneralSecurityException {
        byte[] toGrantee = subjectKey.decrypt(wrap.sealed(), name.ofWrap(wrap.grantee()));
        return AesGcm.of(wrap.pair().decrypt(toGrantee, name.ofKey(wrap.grantee())));
    }

    private static VaultFaultException changed(VersionName name, GeneralSecurityException cause) {
        return new VaultFaultException("The vault's bytes of " + name + " were changed or belong to another", cause);
    }
}
