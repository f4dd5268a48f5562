package baize.checks;

import baize.contracts.Command;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.ledger.Commands;
import baize.services.founding.OfficerKey;

/** An officer who acts over HTTP: signs commands with the own key and sends them to the node. */
public final class Actor {
    private final RunningNode node;
    private final OfficerKey key;

    Actor(RunningNode node, OfficerKey key) {
        this.node = node;
        this.key = key;
    }

    /** The organisation. */
    public MemberId member() {
        return key.member();
    }

    /** The pseudonym. */
    public OfficerId officer() {
        return key.officer();
    }

    /** The signing key. */
    public OfficerKey key() {
        return key;
    }

    /** The bytes of a command signed now. */
    public byte[] sign(Command command) {
        return Commands.sign(node.runtime().ledger().ledgerId(), node.clock().instant(), command, key.key());
    }

    /** Signs a command now and sends it. Once it is in the log, later reads see what it did. */
    public Reply signs(Command command) {
        return node.submit(sign(command));
    }

    /** Signs a command that must be accepted, and answers its position. */
    public long does(Command command) {
        return signs(command).accepted();
    }

    /** Signs a command that a rule must refuse, and answers the refusal's code. */
    public String mayNot(Command command) {
        Reply reply = signs(command);
        if (reply.status() != 422) {
            throw new AssertionError(
                    command + " was not refused, but answered " + reply.status() + ": " + reply.text());
        }
        return reply.problem();
    }
}
