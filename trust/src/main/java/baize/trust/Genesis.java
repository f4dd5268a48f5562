package baize.trust;

import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The record at position 0: who keeps the ledger at its start. Its digest is the ledger's id, so whoever knows the id knows the first
 * members' keys.
 *
 * @param created when it was made, whole milliseconds
 * @param members the first members, 1 or more; at least one with a checkpoint key, no key twice
 * @param rules the version of the rules at the start, 1 or more
 * @param nonce 16 random bytes in base64url
 */
public record Genesis(Instant created, List<GenesisMember> members, int rules, String nonce) {
    /** Longest record in bytes. */
    public static final int LIMIT = 256 * 1024;
    /** The leaf's type of the record at position 0. */
    public static final String LEAF_TYPE = "genesis";

    private static final int VERSION = 1;
    private static final int NONCE_LENGTH = 16;

    public Genesis {
        members = List.copyOf(members);
        if (rules < 1 || Base64Url.decode(nonce, NONCE_LENGTH).isEmpty()) {
            throw new IllegalArgumentException("rules are counted from 1, and the nonce is 16 bytes in base64url");
        }
        TimeText.of(created);
        checkMembers(members);
        checkOfficers(members);
    }

    /** Reads canonical JSON. */
    public static Reading<Genesis> read(byte[] json) {
        return RecordJson.read(json, LIMIT, Genesis::read, Genesis::toByteArray);
    }

    private static Genesis read(JsonNode json) {
        if (RecordJson.number(json, "version") != VERSION) {
            throw new IllegalArgumentException("its version is not " + VERSION);
        }
        return new Genesis(
                RecordJson.time(json, "created"),
                RecordJson.list(json, "members", GenesisMember::read),
                rules(RecordJson.number(json, "rules")),
                RecordJson.text(json, "nonce"));
    }

    private static int rules(long version) {
        if (version > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("there is no version " + version + " of the rules");
        }
        return (int) version;
    }

    /** The record's bytes: canonical JSON in UTF-8. */
    public byte[] toByteArray() {
        return RecordJson.utf8(toJson());
    }

    /** The record's text. */
    public String toJson() {
        return new CanonicalJson()
                .number("version", VERSION)
                .text("created", TimeText.of(created))
                .list("members", members, GenesisMember::toJson)
                .number("rules", rules)
                .text("nonce", nonce)
                .close();
    }

    /** The ledger's id: 64 lower-case hex digits of the record's SHA-256. */
    public String ledgerId() {
        return HexFormat.of().formatHex(Sha256.of(toByteArray()));
    }

    /** The origin line of the ledger's checkpoints. */
    public String origin() {
        return origin(ledgerId());
    }

    /** The origin line of a ledger's checkpoints. */
    public static String origin(String ledgerId) {
        return "baize/" + ledgerId;
    }

    /** The name of a member's checkpoint key. */
    public static String keyName(String ledgerId, String member) {
        return origin(ledgerId) + "/" + member;
    }

    /** The keys that sign checkpoints: one for each member that runs a node, in the record's order. */
    public List<NoteKey.Signer> roster() {
        String ledgerId = ledgerId();
        return members.stream()
                .flatMap(member -> member.checkpointKey().stream()
                        .map(key -> new NoteKey.Signer(keyName(ledgerId, member.member()), key)))
                .toList();
    }

    /** The CA certificates of the first registrars. */
    public List<Certificate> registrars() {
        return registrars(members);
    }

    private static List<Certificate> registrars(List<GenesisMember> members) {
        return members.stream()
                .map(GenesisMember::certificate)
                .flatMap(Optional::stream)
                .toList();
    }

    private static void checkMembers(List<GenesisMember> members) {
        Set<String> names = new HashSet<>();
        Set<Ed25519PublicKey> keys = new HashSet<>();
        for (GenesisMember member : members) {
            if (!names.add(member.member())
                    || member.checkpointKey().filter(key -> !keys.add(key)).isPresent()) {
                throw new IllegalArgumentException(
                        "member " + member.member() + " or its checkpoint key is named twice");
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no member has a checkpoint key");
        }
    }

    private static void checkOfficers(List<GenesisMember> members) {
        List<Certificate> registrars = registrars(members);
        for (GenesisMember member : members) {
            for (GenesisOfficer officer : member.officers()) {
                if (registrars.stream().noneMatch(officer.certificate()::isIssuedBy)) {
                    throw new IllegalArgumentException(
                            "officer " + officer.officer() + "'s certificate is by no registrar");
                }
            }
        }
    }
}
