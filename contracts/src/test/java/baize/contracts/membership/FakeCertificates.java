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

    /** A certificate as an issuer's that another key than its own signed. */
    CertificateDer crossSigned(CertificateDer by, MemberId member, int key, Instant from, Instant until) {
        return make(member, Optional.empty(), key, from, until, Optional.of(by));
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
        Optional<CertificateFacts> ca =
                read(issuer).filter(facts -> facts.officer().isEmpty());
        Optional<Made> issued = Optional.ofNullable(made.get(certificate.value()));
        if (ca.isEmpty() || issued.isEmpty()) {
            return false;
        }
        // A CA's own certificate is issued by itself; any other by whoever had the key that signed it.
        return issued.get().issuer().isEmpty()
                ? certificate.equals(issuer)
                : issued.get()
                        .issuer()
                        .flatMap(this::read)
                        .filter(by -> by.key().equals(ca.get().key())
                                && by.member().equals(ca.get().member()))
                        .isPresent();
    }
}
