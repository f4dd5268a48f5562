package baize.node.session;

import baize.contracts.KeyId;
import baize.contracts.Signer;
import baize.contracts.WorldState;
import baize.contracts.membership.Authority;
import baize.contracts.membership.MembershipRules;
import baize.contracts.membership.SigningKey;
import baize.ledger.LedgerView;
import baize.trust.P256PublicKey;
import java.time.InstantSource;
import java.util.Optional;

/** Who may sign now, by the ledger's state. */
final class SigningKeys {
    private static final int COORDINATE_LENGTH = 43;

    private final LedgerView ledger;
    private final InstantSource clock;

    SigningKeys(LedgerView ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The signer that a key is, if it may sign commands now. */
    Optional<Signer> signer(KeyId key) {
        WorldState state = ledger.state();
        return switch (MembershipRules.authority(state, key, clock.instant())) {
            case Authority.Granted(Signer signer) -> Optional.of(signer);
            case Authority.Denied ignored -> Optional.empty();
            case Authority.Unknown ignored -> Optional.empty();
        };
    }

    /** The public key that the ledger knows by this id. */
    Optional<P256PublicKey> publicKey(KeyId key) {
        return ledger.state().find(SigningKey.TABLE.key(key)).flatMap(known -> {
            String code = known.publicKey().value();
            return P256PublicKey.ofJwk(code.substring(0, COORDINATE_LENGTH), code.substring(COORDINATE_LENGTH + 1));
        });
    }
}
