package baize.contracts.membership;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import java.time.Instant;
import java.util.Optional;

/** What a certificate says. Valid from {@code notBefore} to {@code notAfter}, both included. */
public record CertificateFacts(
        SerialNumber serial,
        MemberId member,
        Optional<OfficerId> officer,
        PublicKeyCode publicKey,
        KeyId key,
        Instant notBefore,
        Instant notAfter) {}
