package baize.contracts.membership;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/** Certificates in a map: what a test made is readable, everything else is not. */
final class FakeCertificates implements Certificates {
    private record Made(CertificateFacts facts, Optional<CertificateDer> issuer) {}

    private final TreeMap<String, Made> made = new TreeMap<>();

    /** A key's id by its number; equal numbers, equal keys. */
    static KeyId key(int number) {
        return new KeyId(String.format("k%041dA", number));
    }

    /** A registrar's own certificate. */
    CertificateDer issuer(MemberId member, int key, Instant from, Instant until) {
        return make(member, Optional.empty(), key, from, until, Optional.empty());
    }

    /** An officer's certificate. */
    CertificateDer issue(
            CertificateDer issuer, MemberId member, OfficerId officer, int key, Instant from, Instant until) {
        return make(member, Optional.of(officer), key, from, until, Optional.of(issuer));
    }

    private CertificateDer make(
            MemberId member,
            Optional<OfficerId> officer,
            int key,
            Instant from,
            Instant until,
            Optional<CertificateDer> issuer) {
        String number = String.format("%08d", made.size() + 1);
        PublicKeyCode publicKey = new PublicKeyCode(key(key).value() + "." + key(key).value());
        made.put(
                number,
                new Made(
                        new CertificateFacts(
                                new SerialNumber(number), member, officer, publicKey, key(key), from, until),
                        issuer));
        return new CertificateDer(number);
    }

    @Override
    public Optional<CertificateFacts> read(CertificateDer certificate) {
        return Optional.ofNullable(made.get(certificate.value())).map(Made::facts);
    }

    @Override
    public boolean issuedBy(CertificateDer certificate, CertificateDer issuer) {
        return Optional.ofNullable(made.get(certificate.value()))
                .flatMap(Made::issuer)
                .filter(issuer::equals)
                .isPresent();
    }
}
