package baize.verifier;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** Who signed a command, by the signer's X.509 certificate. Source: docs/decisions/0001-formats.md, Command, Certificates. */
final class Certificates {
    private static final String PROVIDER = "SunEC";

    private Certificates() {}

    /** Reads a certificate, DER or PEM. */
    static X509Certificate read(byte[] bytes) throws NotValid {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (CertificateException notACertificate) {
            throw new NotValid(
                    "This is not an X.509 certificate.",
                    "Give a certificate file in PEM or DER form.",
                    notACertificate);
        }
    }

    /** Checks that the certificate's key signed the command, and that the certificate is the organisation's. */
    static void requireSigner(X509Certificate certificate, SignedCommand command, String organisation) throws NotValid {
        String advice = "Ask the organisation for the certificate of the officer who signed this command.";
        ECPublicKey key = p256(certificate);
        NotValid.unless(
                thumbprint(key).equals(command.kid()), "The command names another key than the certificate's.", advice);
        NotValid.unless(
                part(certificate, "O").equals(organisation),
                "The certificate is not of " + Plain.text(organisation)
                        + ", which the log names as the signer's organisation.",
                advice);
        NotValid.unless(
                verifies(key, command),
                "The command's signature is not made by the certificate's key.",
                "The command was forged or changed: keep the file, it is evidence.");
    }

    /** Whether one of these registrars issued the certificate. */
    static boolean issuedByOneOf(List<X509Certificate> registrars, X509Certificate certificate) {
        return registrars.stream().anyMatch(registrar -> {
            try {
                certificate.verify(registrar.getPublicKey(), PROVIDER);
                return certificate.getIssuerX500Principal().equals(registrar.getSubjectX500Principal());
            } catch (GeneralSecurityException notByThisOne) {
                return false;
            }
        });
    }

    /** Whether the certificate's dates include a time. */
    static boolean covers(X509Certificate certificate, long millis) {
        Instant time = Instant.ofEpochMilli(millis);
        return !time.isBefore(certificate.getNotBefore().toInstant())
                && !time.isAfter(certificate.getNotAfter().toInstant());
    }

    /** A part of the subject's name, such as the O(rganisation); empty text when it is missing. */
    static String part(X509Certificate certificate, String type) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                            .map(rdn -> String.valueOf(rdn.getValue()))
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException notAName) {
            return "";
        }
    }

    private static boolean verifies(ECPublicKey key, SignedCommand command) {
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format", PROVIDER);
            verifier.initVerify(key);
            verifier.update(command.signed());
            return verifier.verify(command.signature());
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java runtime has ECDSA with P-256", missing);
        }
    }

    private static ECPublicKey p256(X509Certificate certificate) throws NotValid {
        if (certificate.getPublicKey() instanceof ECPublicKey key && isP256(key.getParams())) {
            return key;
        }
        throw new NotValid(
                "The certificate's key is not on the curve P-256.",
                "Commands are signed with P-256 keys: give another one.");
    }

    private static boolean isP256(ECParameterSpec given) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC", PROVIDER);
            parameters.init(new ECGenParameterSpec("secp256r1"));
            ECParameterSpec p256 = parameters.getParameterSpec(ECParameterSpec.class);
            return given.getCurve().equals(p256.getCurve())
                    && given.getGenerator().equals(p256.getGenerator())
                    && given.getOrder().equals(p256.getOrder());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java runtime has P-256", missing);
        }
    }

    /** Source: RFC 7638 §3. */
    private static String thumbprint(ECPublicKey key) {
        String jwk = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\""
                + coordinate(key.getW().getAffineX()) + "\",\"y\":\""
                + coordinate(key.getW().getAffineY()) + "\"}";
        return Encodings.base64Url(Sha256.of(Encodings.utf8(jwk)));
    }

    private static String coordinate(BigInteger value) {
        return Encodings.base64Url(HexFormat.of().parseHex("%064x".formatted(value)));
    }
}
