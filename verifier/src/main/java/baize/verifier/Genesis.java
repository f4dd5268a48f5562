package baize.verifier;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The record that founds a ledger and whose digest is the ledger's id. Source: docs/decisions/0001-formats.md, Genesis record.
 *
 * @param text the record, byte for byte
 * @param roster the founding members that sign checkpoints: those with a checkpoint key
 * @param issuers the founding registrars' certificates
 */
record Genesis(String text, String ledger, String firstMember, List<Signer> roster, List<X509Certificate> issuers) {
    private static final int NONCE_LENGTH = 16;

    Genesis {
        roster = List.copyOf(roster);
        issuers = List.copyOf(issuers);
    }

    /** A member and the key with which it signs checkpoints. */
    record Signer(String member, Ed25519Key key) {}

    /** Reads a genesis record. */
    static Genesis read(String text) throws NotValid {
        MemberReader record = MemberReader.of("the genesis record", CanonicalJson.read(text));
        require(record.count("version") == 1, "has a version that this tool does not know");
        require(Encodings.time(record.text("created")).isPresent(), "does not say when it was created");
        List<Signer> roster = new ArrayList<>();
        List<X509Certificate> issuers = new ArrayList<>();
        List<X509Certificate> officers = new ArrayList<>();
        List<String> members = new ArrayList<>();
        for (Json member : record.items("members")) {
            members.add(
                    readMember(MemberReader.of("a member of the genesis record", member), roster, issuers, officers));
        }
        record.count("rules");
        Optional<byte[]> nonce = Encodings.base64Url(record.text("nonce"));
        require(nonce.isPresent() && nonce.get().length == NONCE_LENGTH, "has no nonce of 16 bytes");
        record.end();
        require(members.stream().distinct().count() == members.size(), "names a member twice");
        long keys = roster.stream()
                .map(signer -> Encodings.base64Url(signer.key.bytes()))
                .distinct()
                .count();
        require(keys == roster.size(), "gives two members one checkpoint key");
        for (X509Certificate officer : officers) {
            require(
                    Certificates.issuedByOneOf(issuers, officer),
                    "has an officer's certificate that is by none of its registrars");
        }
        require(!roster.isEmpty(), "names nobody who signs checkpoints");
        String ledger = HexFormat.of().formatHex(Sha256.of(Encodings.utf8(text)));
        return new Genesis(text, ledger, members.getFirst(), roster, issuers);
    }

    private static String readMember(
            MemberReader member, List<Signer> roster, List<X509Certificate> issuers, List<X509Certificate> officers)
            throws NotValid {
        String name = member.text("member");
        MemberReader names = MemberReader.of("a member's names", member.value("names"));
        names.text("zh");
        names.text("en");
        names.end();
        boolean registrar = member.texts("roles").contains("REGISTRAR");
        Optional<String> key = member.optionalText("checkpointKey");
        if (key.isPresent()) {
            Optional<Ed25519Key> read = Encodings.base64Url(key.get()).flatMap(Ed25519Key::of);
            require(read.isPresent(), "has a checkpoint key that is none: " + name + "'s");
            roster.add(new Signer(name, read.get()));
        }
        Optional<String> certificate = member.optionalText("certificate");
        require(
                certificate.isPresent() == registrar,
                "does not give exactly its registrars a certificate to issue with");
        if (certificate.isPresent()) {
            issuers.add(certificate(certificate.get()));
        }
        for (Json officer : member.items("officers")) {
            MemberReader reader = MemberReader.of("an officer of the genesis record", officer);
            reader.text("officer");
            reader.texts("roles");
            officers.add(certificate(reader.text("certificate")));
            reader.end();
        }
        member.end();
        return name;
    }

    private static X509Certificate certificate(String base64Url) throws NotValid {
        return Certificates.read(Encodings.base64Url(base64Url).orElse(new byte[0]));
    }

    private static void require(boolean holds, String problem) throws NotValid {
        NotValid.unless(
                holds,
                Plain.sentence("The genesis record " + problem),
                "Get the genesis record again from somebody whom you trust: a member, or an archive.");
    }
}
