package baize.trust;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A member whom the genesis record names.
 *
 * @param member its code
 * @param chineseName its registered name in Chinese
 * @param englishName its registered name in English
 * @param roles what it may do, each once
 * @param checkpointKey the key under its checkpoints; empty for a member that runs no node
 * @param certificate its CA certificate, present exactly where it has the role REGISTRAR
 * @param officers its first officers
 */
public record GenesisMember(
        String member,
        String chineseName,
        String englishName,
        List<String> roles,
        Optional<Ed25519PublicKey> checkpointKey,
        Optional<Certificate> certificate,
        List<GenesisOfficer> officers) {
    /** The role whose holders issue certificates. */
    public static final String REGISTRAR = "REGISTRAR";

    public GenesisMember {
        roles = roles(roles);
        officers = List.copyOf(officers);
        if (roles.contains(REGISTRAR) != certificate.isPresent()) {
            throw new IllegalArgumentException(
                    "member " + member + " needs a CA certificate exactly if it is a registrar");
        }
        CertificateSubject own = new CertificateSubject.Member(member);
        if (certificate.isPresent()
                && !(certificate.get().facts().isCa()
                        && certificate.get().facts().subject().equals(own))) {
            throw new IllegalArgumentException("member " + member + "'s certificate is not its CA's");
        }
        for (GenesisOfficer officer : officers) {
            if (!officer.certificate().facts().subject().member().equals(member)) {
                throw new IllegalArgumentException("officer " + officer.officer() + " is certified for another member");
            }
        }
    }

    static GenesisMember read(JsonNode json) {
        JsonNode names = json.path("names");
        return new GenesisMember(
                RecordJson.text(json, "member"),
                RecordJson.text(names, "zh"),
                RecordJson.text(names, "en"),
                RecordJson.texts(json, "roles"),
                RecordJson.textIfAny(json, "checkpointKey").map(GenesisMember::checkpointKey),
                RecordJson.textIfAny(json, "certificate").map(GenesisMember::certificate),
                RecordJson.list(json, "officers", GenesisOfficer::read));
    }

    String toJson() {
        CanonicalJson json = new CanonicalJson()
                .text("member", member)
                .raw(
                        "names",
                        new CanonicalJson()
                                .text("zh", chineseName)
                                .text("en", englishName)
                                .close())
                .texts("roles", roles);
        checkpointKey.ifPresent(key -> json.text("checkpointKey", key.toBase64Url()));
        certificate.ifPresent(own -> json.text("certificate", own.toBase64Url()));
        return json.list("officers", officers, GenesisOfficer::toJson).close();
    }

    static List<String> roles(List<String> roles) {
        if (new HashSet<>(roles).size() != roles.size()) {
            throw new IllegalArgumentException("a role is named twice in " + roles);
        }
        return List.copyOf(roles);
    }

    static Certificate certificate(String base64Url) {
        byte[] der = Base64Url.decode(base64Url)
                .orElseThrow(() -> new IllegalArgumentException("a certificate is not canonical base64url"));
        return switch (Certificate.read(der)) {
            case Certificate certificate -> certificate;
            case CertificateReading.Refused refused ->
                throw new IllegalArgumentException("a certificate is refused: " + refused.fault());
        };
    }

    private static Ed25519PublicKey checkpointKey(String base64Url) {
        return Ed25519PublicKey.of(base64Url)
                .orElseThrow(() -> new IllegalArgumentException("a checkpoint key is no Ed25519 key"));
    }
}
