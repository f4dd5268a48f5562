package baize.trust;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.jspecify.annotations.Nullable;

/** What a certificate may be used for. Source: RFC 5280 §4.2.1. */
final class CertificateExtensions {
    private static final int KEY_ID_LENGTH = 20;
    private static final Set<ASN1ObjectIdentifier> KNOWN = Set.of(
            Extension.basicConstraints,
            Extension.keyUsage,
            Extension.subjectKeyIdentifier,
            Extension.authorityKeyIdentifier);

    private CertificateExtensions() {}

    static void write(X509v3CertificateBuilder builder, boolean isCa, P256PublicKey subject, P256PublicKey issuer)
            throws IOException {
        builder.addExtension(
                Extension.basicConstraints, true, isCa ? new BasicConstraints(0) : new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(isCa ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
        builder.addExtension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyId(subject)));
        builder.addExtension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(keyId(issuer)));
    }

    /** Whether the certificate is a CA's; empty when its extensions do not fit together or hold a critical one that we do not know. */
    static Optional<Boolean> readCa(@Nullable Extensions extensions) {
        if (extensions == null) {
            return Optional.empty();
        }
        for (ASN1ObjectIdentifier id : extensions.getCriticalExtensionOIDs()) {
            if (!KNOWN.contains(id)) {
                return Optional.empty();
            }
        }
        BasicConstraints constraints = BasicConstraints.fromExtensions(extensions);
        KeyUsage usage = KeyUsage.fromExtensions(extensions);
        if (usage == null) {
            return Optional.empty();
        }
        boolean isCa = constraints != null && constraints.isCA();
        boolean fits =
                usage.hasUsages(KeyUsage.keyCertSign) == isCa && (isCa || usage.hasUsages(KeyUsage.digitalSignature));
        return fits ? Optional.of(isCa) : Optional.empty();
    }

    // RFC 7093 §2, method 1: 160 bits of SHA-256 over the public key.
    private static byte[] keyId(P256PublicKey key) {
        return java.util.Arrays.copyOf(Sha256.of(key.toSpki()), KEY_ID_LENGTH);
    }
}
