package baize.services.enrolment;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.trust.CertificateSigningRequest;
import baize.trust.CertificateSubject;
import baize.trust.PemText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An officer's request for a certificate, as it came in a file.
 *
 * @param name the file's, to be named in messages
 */
public record OfficerRequest(String name, MemberId member, OfficerId officer, CertificateSigningRequest request) {
    /** Reads PEM; empty where it is no officer's request, or not signed by its own key. */
    public static Optional<OfficerRequest> read(String name, byte[] file) {
        return PemText.read(PemText.REQUEST, new String(file, StandardCharsets.UTF_8))
                .flatMap(CertificateSigningRequest::read)
                .flatMap(request -> of(name, request));
    }

    private static Optional<OfficerRequest> of(String name, CertificateSigningRequest request) {
        CertificateSubject subject = request.subject();
        return subject.officerIfAny()
                .map(officer ->
                        new OfficerRequest(name, new MemberId(subject.member()), new OfficerId(officer), request));
    }

    /** The thumbprint that the officer tells over another channel. */
    public KeyId key() {
        return new KeyId(request.publicKey().thumbprint());
    }
}
