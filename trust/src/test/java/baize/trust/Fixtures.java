package baize.trust;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small ledger to test with. Keys come from fixed seeds; ECDSA signatures differ from run to run. */
final class Fixtures {
    static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2030-01-01T00:00:00Z");
    static final Instant BATCH = Instant.parse("2020-02-01T00:00:00.123Z");
    static final String OFFICER = "0f5bd1a4-7c3e-4a7b-9d55-2f4f6b0a9c11";

    private static final P256SigningKey REGISTRAR_KEY = p256(1);

    private Fixtures() {}

    static P256SigningKey p256(int seed) {
        byte[] secret = new byte[32];
        secret[0] = 0x11;
        secret[31] = (byte) seed;
        return P256SigningKey.ofSecret(secret).orElseThrow();
    }

    static Ed25519SigningKey ed25519(int seed) {
        byte[] bytes = new byte[32];
        bytes[31] = (byte) seed;
        return Ed25519SigningKey.ofSeed(bytes);
    }

    static CertificateIssuer aRegistrar() {
        return CertificateIssuer.selfSigned("registrar", REGISTRAR_KEY, START, END);
    }

    static P256SigningKey anOfficersKey() {
        return p256(2);
    }

    static Certificate anOfficersCertificate(CertificateIssuer registrar) {
        return registrar.issue(new CertificateRequest(
                new CertificateSubject.Officer("union-hospital", OFFICER),
                anOfficersKey().publicKey(),
                START,
                END));
    }

    /** A genesis record whose {@code nodes} members each run a node. */
    static Genesis aGenesis(int nodes) {
        CertificateIssuer registrar = aRegistrar();
        List<GenesisMember> members = new ArrayList<>();
        members.add(new GenesisMember(
                "registrar",
                "登记处",
                "Registrar",
                List.of("REGISTRAR", "OPERATOR"),
                Optional.of(ed25519(0).publicKey()),
                Optional.of(registrar.certificate()),
                List.of()));
        members.add(new GenesisMember(
                "union-hospital",
                "协和医院",
                "Union \"Hospital\"",
                List.of("HOSPITAL"),
                Optional.empty(),
                Optional.empty(),
                List.of(new GenesisOfficer(OFFICER, List.of("HOSPITAL"), anOfficersCertificate(registrar)))));
        for (int i = 1; i < nodes; i++) {
            members.add(new GenesisMember(
                    "node-" + i,
                    "节点",
                    "Node",
                    List.of("OPERATOR"),
                    Optional.of(ed25519(i).publicKey()),
                    Optional.empty(),
                    List.of()));
        }
        return new Genesis(START, members, 1, Base64Url.encode(new byte[16]));
    }

    static CompactJws aCommand(Genesis genesis) {
        String payload = "{\"ledger\":\"" + genesis.ledgerId() + "\",\"type\":\"supply.submit-demand\"}";
        return CompactJws.sign(anOfficersKey(), payload.getBytes(StandardCharsets.UTF_8));
    }

    /** A log of seven leaves: genesis, other entries, and at {@code position} the command. */
    static final class Log {
        static final int SIZE = 7;

        final Genesis genesis;
        final MemoryNodes nodes = new MemoryNodes();
        final GrowingTree tree = GrowingTree.empty();

        Log(Genesis genesis) {
            this.genesis = genesis;
        }

        /** A receipt signed by the first {@code signers} members that run a node. */
        Receipt receipt(int signers, long position, LeafClass leafClass) {
            CompactJws command = aCommand(genesis);
            String text = new String(command.toByteArray(), StandardCharsets.US_ASCII);
            String events = "[{\"type\":\"DemandSubmitted\",\"quantity\":500}]";
            LeafHeader header = LeafHeader.of(
                    "supply.submit-demand",
                    "union-hospital",
                    command.toByteArray(),
                    "ACCEPTED",
                    events.getBytes(StandardCharsets.UTF_8));
            Leaf leaf = Leaf.of(position, BATCH, leafClass, header, command.toByteArray());
            for (int i = 0; i < SIZE; i++) {
                tree.append(i == position ? leaf.hash() : Sha256.of(new byte[] {(byte) i}), nodes);
            }
            Checkpoint checkpoint = new Checkpoint(genesis.origin(), SIZE, tree.root());
            return new Receipt(
                    genesis.ledgerId(),
                    position,
                    BATCH,
                    leafClass,
                    "supply.submit-demand",
                    "union-hospital",
                    text,
                    "ACCEPTED",
                    events,
                    SIZE,
                    InclusionProof.of(nodes, position, SIZE).path().stream()
                            .map(Base64Url::encode)
                            .toList(),
                    note(checkpoint, genesis, signers).toText(),
                    genesis.toJson());
        }
    }

    static SignedNote note(Checkpoint checkpoint, Genesis genesis, int signers) {
        SignedNote note = checkpoint.sign(genesis.roster().getFirst().name(), ed25519(0));
        for (int i = 1; i < signers; i++) {
            note = note.with(NoteSignature.sign(genesis.roster().get(i).name(), ed25519(i), checkpoint.toText()));
        }
        return note;
    }
}
