package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The expected bytes were computed from docs/decisions/0001-formats.md by a script in another language. */
class LeafTest {
    private static final byte[] COMMAND = "eyJ.example.command".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NO_EVENTS = "[]".getBytes(StandardCharsets.US_ASCII);
    private static final Instant TIME = Instant.parse("2020-02-01T00:00:00.123Z");
    private static final String PREFIX = "0100000000000001020000016ffe0c0c7b";
    private static final String EVENTS_DIGEST = "f8091ed0104a14c137be6ab8c589dbc244ddf2ce9fa687edd5b8ca0d4d3f06cd";

    private final LeafHeader header =
            LeafHeader.of("supply.submit-demand", "union-hospital", COMMAND, "ACCEPTED", NO_EVENTS);

    @Test
    void a_public_leaf_holds_its_header() {
        Leaf leaf = Leaf.of(258, TIME, LeafClass.PUBLIC, header, COMMAND);

        assertThat(hex(leaf.toByteArray()))
                .isEqualTo(PREFIX + "00" + "14737570706c792e7375626d69742d64656d616e640e756e696f6e2d686f73706974616c"
                        + "eb5cba6e1bf73fd1d12f0e6af0fa1e39cb70788323bbcf852caf3910d7138432" + "084143434550544544"
                        + EVENTS_DIGEST);
        assertThat(hex(leaf.hash())).isEqualTo("e7b78526a2e890f8ed9171fb3658f9298153ec38c5123145d0dfc162b46bbf80");
    }

    @Test
    void a_members_leaf_holds_a_blinded_digest() {
        Leaf leaf = Leaf.of(258, TIME, LeafClass.MEMBERS, header, COMMAND);

        assertThat(hex(leaf.toByteArray()))
                .isEqualTo(PREFIX + "01" + "a0d3a887714811b9965e1b2b77a9540d90ce945d59d801128c44f6fe3123b5e7");
        assertThat(hex(leaf.hash())).isEqualTo("5adba6e0e97e6ff2b67189e042e8f726bdb890219f82b47f9651ebd43f602630");
    }

    @Test
    void the_blind_and_the_events_digest_come_from_the_command_alone() {
        assertThat(hex(CommandKey.of(COMMAND).blind()))
                .isEqualTo("c939bdf6a623102f573b96a21e6aecc3f76901dc5d9cbe1667eceaa51f79f161");
        assertThat(hex(CommandKey.of(COMMAND).eventsDigest(NO_EVENTS))).isEqualTo(EVENTS_DIGEST);
    }

    @Test
    void the_same_business_signed_twice_gives_leaves_that_can_not_be_joined() {
        Genesis genesis = Fixtures.aGenesis(1);
        CompactJws once = Fixtures.aCommand(genesis);
        CompactJws twice = Fixtures.aCommand(genesis);

        assertThat(membersContent(once)).isNotEqualTo(membersContent(twice));
    }

    @Test
    void refuses_texts_that_do_not_fit_their_length_byte() {
        assertThat(header("a".repeat(255)).toByteArray()).hasSize(3 + 255 + 1 + 1 + 64);
        assertThatIllegalArgumentException().isThrownBy(() -> header("a".repeat(256)));
        assertThatIllegalArgumentException().isThrownBy(() -> header(""));
    }

    @Test
    void refuses_positions_and_times_that_no_log_has() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Leaf(-1, TIME, LeafClass.PUBLIC, new byte[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Leaf(0, TIME.plusNanos(1), LeafClass.PUBLIC, new byte[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Leaf(0, Instant.ofEpochMilli(-1), LeafClass.PUBLIC, new byte[1]));
    }

    private static byte[] membersContent(CompactJws command) {
        byte[] bytes = command.toByteArray();
        LeafHeader header = LeafHeader.of("t", "o", bytes, "ACCEPTED", NO_EVENTS);
        return Leaf.of(0, TIME, LeafClass.MEMBERS, header, bytes).content();
    }

    private static LeafHeader header(String type) {
        return new LeafHeader(type, "o", new byte[32], "A", new byte[32]);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
