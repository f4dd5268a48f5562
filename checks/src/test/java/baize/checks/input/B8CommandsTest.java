package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Actor;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.Command;
import baize.contracts.CommandType;
import baize.contracts.CommandTypes;
import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.membership.SigningKey;
import baize.ledger.Commands;
import baize.ledger.codec.AnyRecord;
import baize.trust.P256SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** B8: every type of command, as the rules' own table names them, signed by everybody who may not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class B8CommandsTest {
    private static final long SEED = Long.getLong("seed", 8);

    private RunningNode node;
    private Actor suspended;
    private Actor ofASuspendedMember;
    private Actor withARevokedKey;

    @BeforeAll
    void an_organisation_for_each_role(@TempDir Path directory) {
        node = RunningNode.found(directory.resolve("node"), EveryRole.plan(), Map.of());
        suspended = node.actor(EveryRole.LARGE, Role.HOSPITAL, 1);
        withARevokedKey = node.actor(EveryRole.LARGE, Role.HOSPITAL, 2);
        ofASuspendedMember = node.actor(EveryRole.LEFT_OUT, Role.HOSPITAL);
        Actor registrar = node.actor(EveryRole.organisation(Role.REGISTRAR), Role.REGISTRAR);
        registrar.does(new MembershipCommand.SuspendOfficer(suspended.officer(), true));
        registrar.does(new MembershipCommand.SuspendMember(new MemberId(EveryRole.LEFT_OUT), true));
        registrar.does(new MembershipCommand.RevokeKey(
                new KeyId(withARevokedKey.key().key().publicKey().thumbprint()),
                SigningKey.RevocationReason.KEY_COMPROMISE,
                Optional.empty()));
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void a_role_that_may_not_sign_a_command_is_refused_and_changes_nothing() {
        StateRows before = StateRows.of(node);
        long size = node.size();
        int tried = 0;

        for (CommandType type : CommandTypes.all()) {
            for (Role role : Role.values()) {
                if (!type.roles().contains(role)) {
                    assertRefused(type, role.name(), actor(role).signs(a(type)), "LED-001");
                    tried++;
                }
            }
        }

        assertThat(tried).isGreaterThan(700);
        assertThat(node.size()).isEqualTo(size + tried);
        before.assertUnchanged("everybody else", node);
    }

    @Test
    void a_suspended_officer_signs_nothing() {
        assertRefusedEverywhere("suspended", suspended, "MEM-004");
    }

    @Test
    void an_officer_of_a_suspended_organisation_signs_nothing() {
        assertRefusedEverywhere("of a suspended member", ofASuspendedMember, "MEM-005");
    }

    @Test
    void a_revoked_key_signs_nothing() {
        assertRefusedEverywhere("revoked", withARevokedKey, "MEM-001");
    }

    @Test
    void a_key_that_nobody_knows_leaves_no_record() {
        P256SigningKey stranger = P256SigningKey.generate();

        assertNothingLeft(type -> node.submit(
                Commands.sign(node.runtime().ledger().ledgerId(), node.clock().instant(), a(type), stranger)));
    }

    @Test
    void a_key_that_signs_in_the_name_of_another_leaves_no_record() {
        // The header names a registrar's key, the signature is somebody else's.
        Actor registrar = actor(Role.REGISTRAR);
        Actor auditor = actor(Role.AUDITOR);

        assertNothingLeft(type -> {
            Command command = a(type);
            String[] named = new String(registrar.sign(command), StandardCharsets.US_ASCII).split("\\.", -1);
            String[] signed = new String(auditor.sign(command), StandardCharsets.US_ASCII).split("\\.", -1);
            String forged = named[0] + "." + signed[1] + "." + signed[2];
            return node.submit(forged.getBytes(StandardCharsets.US_ASCII));
        });
    }

    private void assertNothingLeft(Function<CommandType, Reply> signed) {
        StateRows before = StateRows.of(node);
        long size = node.size();

        for (CommandType type : CommandTypes.all()) {
            Told.problem(type.name(), signed.apply(type), 422, "WEB-015");
        }

        assertThat(node.size()).isEqualTo(size);
        before.assertUnchanged("a stranger", node);
    }

    private void assertRefusedEverywhere(String who, Actor actor, String code) {
        StateRows before = StateRows.of(node);

        for (CommandType type : CommandTypes.all()) {
            assertRefused(type, who, actor.signs(a(type)), code);
        }

        before.assertUnchanged(who, node);
    }

    private void assertRefused(CommandType type, String who, Reply reply, String code) {
        Told.problem(type.name() + " by " + who, reply, 422, code);
        long position = reply.json().path("position").asLong();
        assertThat(node.runtime().ledger().entry(position).orElseThrow().eventsText())
                .as(type.name() + " by " + who)
                .isEqualTo("[]");
    }

    private Actor actor(Role role) {
        return node.actor(EveryRole.organisation(role), role);
    }

    /** A well-formed command of a type, about things that mostly are not there. */
    private static Command a(CommandType type) {
        return new AnyRecord(new Random(SEED)).of(type.command());
    }
}
