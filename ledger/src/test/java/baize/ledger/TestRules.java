package baize.ledger;

import baize.contracts.Command;
import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.KeyId;
import baize.contracts.RuleSet;
import baize.contracts.Rules;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.membership.Authority;
import baize.contracts.membership.Founding;
import baize.contracts.oversight.OversightCommand.CertifyErasure;
import baize.contracts.oversight.OversightEvent.ErasureCertified;
import java.time.Instant;
import java.util.List;

/** The real rules with a bug that a test plants: certificates of erasure of so many records hit it. */
final class TestRules implements RuleSet {
    /** The bug's number of records. */
    static final long POISON = 666;

    private final RuleSet real = new Rules(new X509Certificates());
    private final Bug bug;

    /** What goes wrong. */
    enum Bug {
        DECIDING,
        EVOLVING,
        WRITING,
        OUT_OF_MEMORY
    }

    TestRules(Bug bug) {
        this.bug = bug;
    }

    @Override
    public int version() {
        return real.version();
    }

    @Override
    public List<Write> found(Founding founding) {
        return real.found(founding);
    }

    @Override
    public Authority authority(WorldState state, KeyId key, Instant time) {
        return real.authority(state, key, time);
    }

    @Override
    public Decision decide(WorldState state, Command command, TransactionContext context) {
        if (command instanceof CertifyErasure erasure && erasure.records() == POISON) {
            switch (bug) {
                case DECIDING -> throw new IllegalStateException("a planted bug");
                case OUT_OF_MEMORY -> throw new OutOfMemoryError("a planted lack of memory");
                case EVOLVING, WRITING -> {
                    // Comes later.
                }
            }
        }
        return real.decide(state, command, context);
    }

    @Override
    public List<Write> evolve(WorldState state, Event event, Stamp stamp) {
        List<Write> writes = real.evolve(state, event, stamp);
        if (event instanceof ErasureCertified(CertifyErasure erasure) && erasure.records() == POISON) {
            if (bug == Bug.EVOLVING) {
                throw new ArithmeticException("a planted overflow");
            }
            return List.of(Write.put(TABLE.key("one"), new Unwritable(Instant.MAX)));
        }
        return writes;
    }

    record Unwritable(Instant time) {}

    private static final baize.contracts.Table<Unwritable> TABLE =
            new baize.contracts.Table<>("unwritable", Unwritable.class);
}
