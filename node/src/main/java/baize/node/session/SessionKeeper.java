package baize.node.session;

import baize.contracts.KeyId;
import baize.contracts.Signer;
import baize.ledger.LedgerView;
import baize.node.config.NodeConfig;
import baize.trust.CompactJws;
import baize.trust.JwsReading;
import baize.trust.JwsType;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens, finds and ends sessions. Says nothing of why one is not opened: not whether a key is known, nor whether it may sign. */
@Component
final class SessionKeeper {
    private final LedgerView ledger;
    private final SigningKeys keys;
    private final Challenges challenges;
    private final Sessions sessions;
    private final Origins origins;

    SessionKeeper(LedgerView ledger, InstantSource clock, NodeConfig config) {
        this.ledger = ledger;
        this.keys = new SigningKeys(ledger, clock);
        this.challenges = new Challenges(clock);
        this.sessions = new Sessions(clock);
        this.origins = new Origins(config.publicUrl());
    }

    /** What came of a signed answer to a challenge. */
    sealed interface Opening {
        /** A session, and the token that it is found by. */
        record Opened(String token, Signer signer) implements Opening {
            @Override
            public String toString() {
                return "Opened[" + signer + "]";
            }
        }

        /** None. */
        record Refused() implements Opening {}

        /** None just now. */
        record TooMany() implements Opening {}
    }

    String ledgerId() {
        return ledger.ledgerId();
    }

    Challenges.Challenge challenge() {
        return challenges.issue();
    }

    Opening open(byte[] answer) {
        return switch (CompactJws.read(answer, JwsType.SESSION)) {
            case JwsReading.Malformed ignored -> new Opening.Refused();
            case CompactJws jws -> open(jws);
        };
    }

    Optional<Signer> signer(String token) {
        Optional<Signer> signer = sessions.find(token).flatMap(session -> keys.signer(session.key()));
        if (signer.isEmpty()) {
            sessions.end(token);
        }
        return signer;
    }

    Optional<Sessions.Session> session(String token) {
        return sessions.find(token);
    }

    void end(String token) {
        sessions.end(token);
    }

    private Opening open(CompactJws jws) {
        KeyId key = new KeyId(jws.kid());
        boolean signed = keys.publicKey(key).filter(jws::verify).isPresent();
        Optional<SessionClaim> claim = SessionClaim.read(jws.payload())
                .filter(claimed -> claimed.ledger().equals(ledger.ledgerId()) && origins.accept(claimed.origin()));
        Optional<Signer> signer = keys.signer(key);
        if (!signed || claim.isEmpty() || signer.isEmpty()) {
            return new Opening.Refused();
        }
        return switch (challenges.answer(claim.get().challenge())) {
            case TAKEN -> new Opening.Opened(sessions.open(key), signer.get());
            case REFUSED -> new Opening.Refused();
            case TOO_MANY -> new Opening.TooMany();
        };
    }
}
