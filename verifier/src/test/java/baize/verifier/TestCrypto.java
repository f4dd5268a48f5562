package baize.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.ContentSigner;

/** Keys, signatures and certificates from a library that the code under test does not use; the same at every run. */
final class TestCrypto {
    private static final ECDomainParameters P256 =
            ECNamedDomainParameters.lookup(org.bouncycastle.asn1.sec.SECObjectIdentifiers.secp256r1);

    private TestCrypto() {}

    static byte[] sha256(byte[]... parts) {
        SHA256Digest digest = new SHA256Digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key));
        for (byte[] part : parts) {
            mac.update(part, 0, part.length);
        }
        byte[] code = new byte[32];
        mac.doFinal(code, 0);
        return code;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A checkpoint key from a name. */
    static Ed25519PrivateKeyParameters checkpointKey(String name) {
        return new Ed25519PrivateKeyParameters(sha256(utf8("checkpoint key of " + name)), 0);
    }

    static byte[] signNote(Ed25519PrivateKeyParameters key, String text) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(utf8(text), 0, utf8(text).length);
        return signer.generateSignature();
    }

    /** A P-256 key from a name. */
    static ECPrivateKeyParameters key(String name) {
        return new ECPrivateKeyParameters(new BigInteger(1, sha256(utf8("key of " + name))), P256);
    }

    static ECPublicKeyParameters publicKey(ECPrivateKeyParameters key) {
        return new ECPublicKeyParameters(P256.getG().multiply(key.getD()), P256);
    }

    /** Raw R||S. */
    static byte[] signEs256(ECPrivateKeyParameters key, byte[] message) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        for (BigInteger half : sign(key, message)) {
            byte[] bytes = half.toByteArray();
            int length = Math.min(32, bytes.length);
            raw.writeBytes(new byte[32 - length]);
            raw.write(bytes, bytes.length - length, length);
        }
        return raw.toByteArray();
    }

    /** The key's RFC 7638 thumbprint. */
    static String thumbprint(ECPrivateKeyParameters key) {
        byte[] point = publicKey(key).getQ().getEncoded(false);
        String jwk = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\""
                + base64Url(java.util.Arrays.copyOfRange(point, 1, 33)) + "\",\"y\":\""
                + base64Url(java.util.Arrays.copyOfRange(point, 33, 65)) + "\"}";
        return base64Url(sha256(utf8(jwk)));
    }

    /** A certificate in DER. */
    static byte[] certificate(
            String issuer, ECPrivateKeyParameters issuerKey, String subject, ECPrivateKeyParameters key, Instant from) {
        try {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    new X500Name(issuer),
                    new BigInteger(1, sha256(utf8(subject))).shiftRight(129),
                    Date.from(from),
                    Date.from(from.plusSeconds(60L * 24 * 3600)),
                    new X500Name(subject),
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicKey(key)));
            boolean isCa = issuer.equals(subject);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isCa));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(isCa ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
            return builder.build(contentSigner(issuerKey)).getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ContentSigner contentSigner(ECPrivateKeyParameters key) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        return new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
            }

            @Override
            public OutputStream getOutputStream() {
                return content;
            }

            @Override
            public byte[] getSignature() {
                ASN1EncodableVector halves = new ASN1EncodableVector();
                for (BigInteger half : sign(key, content.toByteArray())) {
                    halves.add(new ASN1Integer(half));
                }
                try {
                    return new DERSequence(halves).getEncoded();
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            }
        };
    }

    /** Deterministic: RFC 6979. */
    private static BigInteger[] sign(ECPrivateKeyParameters key, byte[] message) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, key);
        return signer.generateSignature(sha256(message));
    }
}
