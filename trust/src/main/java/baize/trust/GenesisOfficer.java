package baize.trust;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An officer whom the genesis record names.
 *
 * @param officer the role pseudonym, a lower-case UUID
 * @param roles what the officer may do, each once
 * @param certificate issued by a registrar of the same genesis record
 */
public record GenesisOfficer(String officer, List<String> roles, Certificate certificate) {
    public GenesisOfficer {
        roles = GenesisMember.roles(roles);
        boolean names = certificate
                .facts()
                .subject()
                .officerIfAny()
                .filter(officer::equals)
                .isPresent();
        if (!names) {
            throw new IllegalArgumentException("officer " + officer + "'s certificate names somebody else");
        }
    }

    static GenesisOfficer read(JsonNode json) {
        return new GenesisOfficer(
                RecordJson.text(json, "officer"),
                RecordJson.texts(json, "roles"),
                GenesisMember.certificate(RecordJson.text(json, "certificate")));
    }

    String toJson() {
        return new CanonicalJson()
                .text("officer", officer)
                .texts("roles", roles)
                .text("certificate", certificate.toBase64Url())
                .close();
    }
}
