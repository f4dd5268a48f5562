package baize.node.session;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a device key signs to open a session: {@code {"ledger":"<hex>","challenge":"<b64u>","origin":"https://baize.example"}}.
 *
 * @param ledger the ledger's id
 * @param challenge what the node asked to sign
 * @param origin the site that the signer is at, as browsers write it: a node can't use what was signed for another
 */
record SessionClaim(String ledger, String challenge, String origin) {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads a payload; empty when it is anything else. */
    static Optional<SessionClaim> read(byte[] payload) {
        try {
            return Optional.ofNullable(JSON.readValue(payload, SessionClaim.class));
        } catch (JacksonException notAClaim) {
            return Optional.empty();
        }
    }
}
