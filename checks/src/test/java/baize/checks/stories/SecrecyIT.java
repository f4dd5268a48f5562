package baize.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Actor;
import baize.checks.RunningNode;
import baize.contracts.CommandType;
import baize.contracts.CommandTypes;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand;
import baize.ledger.LogEntry;
import baize.trust.CommandKey;
import baize.trust.Leaf;
import baize.trust.LeafClass;
import baize.trust.LeafHeader;
import baize.trust.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an outsider with the tiles and a dictionary can learn of entries that are for members only: nothing. */
class SecrecyIT {
    private static final MemberId HOSPITAL = new MemberId("first-hospital");

    @TempDir
    private Path directory = Path.of("");

    private RunningNode node;

    @BeforeEach
    void found() {
        node = RunningNode.found(directory.resolve("node"));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_dictionary_attack_on_the_tiles_finds_nothing() {
        // The attacker knows everything but the signature: who was invited, by whom, when, under which id.
        OfficerId invited = new OfficerId(UUID.randomUUID().toString());
        MembershipCommand secret = new MembershipCommand.InviteOfficers(
                HOSPITAL, List.of(new MembershipCommand.Invitation(invited, Set.of(Role.HOSPITAL))));
        byte[] command = node.actor(HOSPITAL.value(), Role.ADMINISTRATOR).sign(secret);
        long position = node.submit(command).accepted();
        LogEntry entry = node.runtime().ledger().entry(position).orElseThrow();
        byte[] leaf = node.runtime().ledger().leaf(position);
        byte[] content = Arrays.copyOfRange(leaf, leaf.length - Sha256.LENGTH, leaf.length);

        Set<String> guesses = new HashSet<>();
        byte[] unsigned = unsigned(command);
        for (CommandType type : CommandTypes.all()) {
            for (String outcome : List.of("ACCEPTED", "MEM-015", "BUG-001")) {
                for (byte[] guess : List.of(command, unsigned)) {
                    LeafHeader header =
                            LeafHeader.of(type.name(), HOSPITAL.value(), guess, outcome, utf8(entry.eventsText()));
                    guesses.add(hex(Sha256.of(header.toByteArray())));
                    guesses.add(hex(Sha256.of(new byte[] {2}, header.toByteArray())));
                    guesses.add(hex(Sha256.of(new byte[] {2}, new byte[Sha256.LENGTH], header.toByteArray())));
                    guesses.add(hex(
                            Sha256.of(new byte[] {2}, CommandKey.of(unsigned).blind(), header.toByteArray())));
                }
            }
        }

        assertThat(entry.leafClass()).isEqualTo(LeafClass.MEMBERS);
        assertThat(guesses).doesNotContain(hex(content));
        // The search would have found it with the signature, which only readers of the command have.
        LeafHeader header =
                LeafHeader.of(entry.type(), HOSPITAL.value(), command, "ACCEPTED", utf8(entry.eventsText()));
        assertThat(Leaf.of(position, entry.time(), LeafClass.MEMBERS, header, command)
                        .toByteArray())
                .isEqualTo(leaf);
    }

    @Test
    void nobody_outside_reads_an_entry_of_the_members_class() {
        OfficerId invited = new OfficerId(UUID.randomUUID().toString());
        Actor administrator = node.actor(HOSPITAL.value(), Role.ADMINISTRATOR);
        byte[] command = administrator.sign(new MembershipCommand.InviteOfficers(
                HOSPITAL, List.of(new MembershipCommand.Invitation(invited, Set.of(Role.HOSPITAL)))));
        long position = node.submit(command).accepted();
        LogEntry entry = node.runtime().ledger().entry(position).orElseThrow();

        String outcome = node.get("/api/v1/commands/" + entry.key().value() + "/"
                        + entry.id().value())
                .text();
        String record = node.get("/api/v1/records/" + position).text();
        String lines = node.get("/log/public/0").text();

        assertThat(outcome)
                .contains("\"position\":" + position)
                .contains("ACCEPTED")
                .doesNotContain(invited.value())
                .doesNotContain("invite")
                .doesNotContain(HOSPITAL.value());
        assertThat(record)
                .doesNotContain(invited.value())
                .doesNotContain("invite")
                .doesNotContain(HOSPITAL.value());
        assertThat(lines).doesNotContain(invited.value()).doesNotContain("invite-officers");
        assertThat(node.get("/api/v1/records/" + position + "/receipt").status())
                .isEqualTo(404);
    }

    /** The bytes that were signed, without the signature: all that can be guessed of a command. */
    private static byte[] unsigned(byte[] command) {
        String text = new String(command, StandardCharsets.US_ASCII);
        return utf8(text.substring(0, text.lastIndexOf('.')));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
