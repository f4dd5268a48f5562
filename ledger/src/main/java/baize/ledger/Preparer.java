package baize.ledger;

import baize.contracts.KeyId;
import baize.contracts.WorldState;
import baize.ledger.codec.CommandPayload;
import baize.ledger.codec.Fault;
import baize.ledger.codec.InvalidRecordException;
import baize.ledger.codec.RecordCodec;
import baize.trust.CompactJws;
import baize.trust.JwsFault;
import baize.trust.JwsReading;
import baize.trust.P256PublicKey;
import java.util.List;
import java.util.Optional;

/**
 * Checks commands one by one, in any order and on any thread: form, key, signature, payload, ledger. The signature comes before the
 * payload is parsed, so that only members' bytes reach the parser.
 */
final class Preparer {
    private final String ledgerId;
    private final RecordCodec codec;
    private final KeyRing keys;

    Preparer(String ledgerId, RecordCodec codec, KeyRing keys) {
        this.ledgerId = ledgerId;
        this.codec = codec;
        this.keys = keys;
    }

    /** What can be said of these bytes, as far as {@code state} knows the keys. */
    Prepared prepare(byte[] command, WorldState state) {
        return switch (CompactJws.read(command)) {
            case CompactJws jws -> prepare(jws, state);
            case JwsReading.Malformed(JwsFault fault) -> malformed(fault);
        };
    }

    /** As {@link #prepare(byte[], WorldState)}, for bytes whose form has been read. */
    Prepared prepare(CompactJws jws, WorldState state) {
        Optional<P256PublicKey> key = keys.find(new KeyId(jws.kid()), state);
        if (key.isEmpty()) {
            return new Prepared.KeyUnknown(jws);
        }
        return jws.verify(key.get()) ? decode(jws) : new Prepared.Unusable(UnloggedReason.BAD_SIGNATURE);
    }

    /** Reads the payload of a command whose signature is known to be good. */
    Prepared decode(CompactJws jws) {
        try {
            CommandPayload payload = codec.readPayload(jws.payload());
            return payload.ledger().equals(ledgerId)
                    ? new Prepared.Verified(jws, payload)
                    : new Prepared.Unusable(UnloggedReason.OTHER_LEDGER);
        } catch (InvalidRecordException invalid) {
            return new Prepared.Unusable(UnloggedReason.UNDECODABLE, invalid.faults());
        }
    }

    private static Prepared malformed(JwsFault fault) {
        return new Prepared.Unusable(
                UnloggedReason.UNDECODABLE,
                List.of(Fault.ofWhole(
                        switch (fault) {
                            case SIZE -> "has no bytes or more than " + CompactJws.LIMIT;
                            case PARTS -> "is no compact JWS: it needs three parts with two dots";
                            case BASE64URL -> "has a part that is not base64url in canonical form";
                            case HEADER ->
                                "has another header than {\"alg\":\"ES256\",\"kid\":\"<thumbprint>\",\"typ\":\"baize-command+jws\"}";
                            case SIGNATURE_RANGE -> "has a signature that is not 64 bytes with R and S in range";
                        })));
    }
}
