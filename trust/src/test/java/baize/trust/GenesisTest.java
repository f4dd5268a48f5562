package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GenesisTest {
    private final Genesis genesis = Fixtures.aGenesis(4);

    @Test
    void is_written_as_the_format_says() {
        String json = genesis.toJson();
        GenesisMember registrar = genesis.members().getFirst();

        assertThat(json)
                .startsWith("{\"version\":1,\"created\":\"2020-01-01T00:00:00.000Z\",\"members\":["
                        + "{\"member\":\"registrar\",\"names\":{\"zh\":\"登记处\",\"en\":\"Registrar\"},"
                        + "\"roles\":[\"REGISTRAR\",\"OPERATOR\"],\"checkpointKey\":\""
                        + registrar.checkpointKey().orElseThrow().toBase64Url() + "\",\"certificate\":\""
                        + registrar.certificate().orElseThrow().toBase64Url() + "\",\"officers\":[]},")
                .contains("\"officers\":[{\"officer\":\"" + Fixtures.OFFICER
                        + "\",\"roles\":[\"HOSPITAL\"],\"certificate\":\"")
                .endsWith("],\"rules\":1,\"nonce\":\"AAAAAAAAAAAAAAAAAAAAAA\"}");
    }

    @Test
    void the_ledgers_id_is_its_digest() {
        String id = HexFormat.of().formatHex(Sha256.of(genesis.toJson().getBytes(StandardCharsets.UTF_8)));

        assertThat(genesis.ledgerId()).isEqualTo(id);
        assertThat(genesis.origin()).isEqualTo("baize/" + id);
        assertThat(genesis.roster())
                .extracting(NoteKey.Signer::name)
                .containsExactly(
                        "baize/" + id + "/registrar",
                        "baize/" + id + "/node-1",
                        "baize/" + id + "/node-2",
                        "baize/" + id + "/node-3");
        assertThat(genesis.registrars()).hasSize(1);
    }

    @Test
    void is_read_back() {
        assertThat(Genesis.read(genesis.toByteArray())).isEqualTo(new Reading.Read<>(genesis));
    }

    @Test
    void refuses_every_changed_byte_or_is_another_ledger() {
        byte[] json = Fixtures.aGenesis(1).toByteArray();

        for (int i = 0; i < json.length; i++) {
            switch (Genesis.read(SignaturesTest.flipped(json, i * 8))) {
                case Reading.Unreadable<Genesis> _ -> {}
                case Reading.Read<Genesis>(Genesis changed) ->
                    assertThat(changed.ledgerId()).as("byte %d", i).isNotEqualTo(genesis.ledgerId());
            }
        }
    }

    @Test
    void refuses_json_that_is_not_canonical() {
        String json = genesis.toJson();
        for (String other : List.of(
                json + "\n",
                json.replaceFirst(",", ", "),
                json.replace("\"rules\":1", "\"rules\":1.0"),
                json.replace("\"rules\":1", "\"rules\":1e0"),
                json.replace("\"rules\":1", "\"rules\":1,\"rules\":1"),
                json.replace("\"rules\":1", "\"rules\":99999999999"),
                json.replace("\"rules\":1,", ""),
                json.replace("\"rules\":1", "\"rules\":0"),
                json.replace("\"rules\":1", "\"rules\":null"),
                json.replace("\"rules\":1", "\"more\":1,\"rules\":1"),
                json.replace("登记处", "\\u767b\\u8bb0\\u5904"),
                json.replace("\"version\":1", "\"version\":2"),
                json.replace(".000Z", "Z"),
                json.replace("\"HOSPITAL\"]", "\"HOSPITAL\",\"HOSPITAL\"]"),
                json.replace("\"officers\":[]", "\"officers\":{}"),
                json.replace("AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAB"),
                "[]",
                "null",
                "")) {
            assertThat(Genesis.read(other.getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .isInstanceOf(Reading.Unreadable.class);
        }
        assertThat(Genesis.read(new byte[Genesis.LIMIT + 1])).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void refuses_members_and_keys_that_are_named_twice() {
        List<GenesisMember> doubled = new ArrayList<>(genesis.members());
        doubled.add(genesis.members().getLast());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Genesis(genesis.created(), doubled, 1, genesis.nonce()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Genesis(
                        genesis.created(),
                        List.of(genesis.members().getFirst(), node("a1"), node("b1")),
                        1,
                        genesis.nonce()));
    }

    @Test
    void refuses_a_ledger_that_nobody_signs_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Genesis(genesis.created(), List.of(), 1, genesis.nonce()));
    }

    @Test
    void refuses_certificates_that_do_not_fit() {
        CertificateIssuer stranger =
                CertificateIssuer.selfSigned("registrar", P256SigningKey.generate(), Fixtures.START, Fixtures.END);
        GenesisMember hospital = genesis.members().get(1);
        GenesisOfficer byStranger =
                new GenesisOfficer(Fixtures.OFFICER, List.of("HOSPITAL"), Fixtures.anOfficersCertificate(stranger));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Genesis(
                        genesis.created(),
                        List.of(genesis.members().getFirst(), hospital("union-hospital", byStranger)),
                        1,
                        genesis.nonce()))
                .withMessageContaining("by no registrar");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hospital("other-hospital", hospital.officers().getFirst()))
                .withMessageContaining("another member");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GenesisOfficer(
                        "1f5bd1a4-7c3e-4a7b-9d55-2f4f6b0a9c11", List.of(), byStranger.certificate()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GenesisMember(
                        "mm", "名", "Name", List.of("REGISTRAR"), Optional.empty(), Optional.empty(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GenesisMember(
                        "mm",
                        "名",
                        "Name",
                        List.of("REGISTRAR"),
                        Optional.empty(),
                        Optional.of(stranger.certificate()),
                        List.of()));
    }

    @Test
    void the_quorum_leaves_no_room_for_two_truths() {
        assertThat(Quorum.of(1)).isEqualTo(1);
        assertThat(Quorum.of(2)).isEqualTo(2);
        assertThat(Quorum.of(3)).isEqualTo(2);
        assertThat(Quorum.of(4)).isEqualTo(3);
        assertThat(Quorum.of(7)).isEqualTo(5);
        assertThat(Quorum.of(16)).isEqualTo(11);
        for (int n = 1; n <= 100; n++) {
            assertThat(2 * Quorum.of(n) - n).as("%d members", n).isGreaterThan(Quorum.faults(n));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Quorum.of(0));
    }

    private static GenesisMember node(String member) {
        return new GenesisMember(
                member,
                "节点",
                "Node",
                List.of("OPERATOR"),
                Optional.of(Fixtures.ed25519(50).publicKey()),
                Optional.empty(),
                List.of());
    }

    private static GenesisMember hospital(String member, GenesisOfficer officer) {
        return new GenesisMember(
                member, "医院", "Hospital", List.of("HOSPITAL"), Optional.empty(), Optional.empty(), List.of(officer));
    }
}
