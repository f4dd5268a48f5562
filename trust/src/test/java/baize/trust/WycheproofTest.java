package baize.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Project Wycheproof's attacks on signatures, against each crypto provider: all must give the vector's verdict, so all agree. */
class WycheproofTest {
    private static final HexFormat HEX = HexFormat.of();

    private record Vector(JsonNode group, JsonNode test) {
        byte[] message() {
            return HEX.parseHex(test.get("msg").stringValue());
        }

        byte[] signature() {
            return HEX.parseHex(test.get("sig").stringValue());
        }

        boolean isValid() {
            return switch (test.get("result").stringValue()) {
                case "valid" -> true;
                case "invalid" -> false;
                default -> throw new IllegalStateException("A verdict that leaves room: " + test);
            };
        }

        String name() {
            return "tcId " + test.get("tcId") + " " + test.get("comment");
        }
    }

    @Test
    void all_providers_judge_ecdsa_signatures_as_wycheproof_does() throws IOException {
        List<Vector> vectors = read("data/pass/wycheproof/ecdsa_secp256r1_sha256_p1363_test.json");

        judge(vectors, 262, (signatures, vector) -> {
            byte[] der = HEX.parseHex(vector.group().get("publicKeyDer").stringValue());
            Optional<P256PublicKey> key = P256PublicKey.ofSpki(der);
            return key.filter(k -> signatures.verifyEs256(k, vector.message(), vector.signature()))
                    .isPresent();
        });
    }

    @Test
    void all_providers_judge_ed25519_signatures_as_wycheproof_does() throws IOException {
        List<Vector> vectors = read("data/pass/wycheproof/ed25519_test.json");

        judge(vectors, 151, (signatures, vector) -> {
            byte[] point =
                    HEX.parseHex(vector.group().get("publicKey").get("pk").stringValue());
            Optional<Ed25519PublicKey> key = Ed25519PublicKey.of(point);
            return key.filter(k -> signatures.verifyEd25519(k, vector.message(), vector.signature()))
                    .isPresent();
        });
    }

    private static void judge(List<Vector> vectors, int count, BiFunction<Signatures, Vector, Boolean> verdict) {
        assertThat(vectors).hasSize(count);
        for (CryptoProvider provider : CryptoProvider.values()) {
            assertThat(provider.isAvailable()).as("%s works here", provider).isTrue();
            for (Vector vector : vectors) {
                assertThat(verdict.apply(Signatures.of(provider), vector))
                        .as("%s, %s", provider, vector.name())
                        .isEqualTo(vector.isValid());
            }
        }
    }

    private static List<Vector> read(String file) throws IOException {
        Path path = SharedData.file(file);
        List<Vector> vectors = new ArrayList<>();
        for (JsonNode group : new JsonMapper().readTree(path).get("testGroups").values()) {
            for (JsonNode test : group.get("tests").values()) {
                vectors.add(new Vector(group, test));
            }
        }
        return vectors;
    }
}
