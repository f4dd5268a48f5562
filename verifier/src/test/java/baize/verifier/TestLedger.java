package baize.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** A ledger for tests: founders, entries, checkpoints, receipts and public files, made without the code under test. */
final class TestLedger {
    static final Instant START = Instant.parse("2020-01-20T08:00:00Z");
    static final String OFFICER = "0190d2c3-7a00-7000-8000-00000000000a";

    private static final ECPrivateKeyParameters REGISTRAR_KEY = TestCrypto.key("registrar");

    private final List<String> founders;
    private final String genesis;
    private final List<TestEntry> entries = new ArrayList<>();

    private TestLedger(List<String> founders) {
        this.founders = founders;
        this.genesis = genesis(founders);
        entries.add(new TestEntry(0, START, true, "genesis", founders.getFirst(), genesis, "ACCEPTED", "[]"));
    }

    /** A ledger of one operator. */
    static TestLedger ofOneOperator() {
        return new TestLedger(List.of("relief-registry"));
    }

    /** A ledger whose checkpoints these members sign. */
    static TestLedger of(String... founders) {
        return new TestLedger(List.of(founders));
    }

    String id() {
        return HexFormat.of().formatHex(TestCrypto.sha256(TestCrypto.utf8(genesis)));
    }

    String genesis() {
        return genesis;
    }

    int size() {
        return entries.size();
    }

    TestEntry entry(int position) {
        return entries.get(position);
    }

    /** Puts another entry at a position, as a forger would. */
    TestLedger replace(TestEntry entry) {
        entries.set(entry.position(), entry);
        return this;
    }

    /** Adds an accepted public command; {@code events} is a JSON array. */
    TestLedger accepted(String organisation, String type, String events) {
        return add(true, type, organisation, "ACCEPTED", events);
    }

    /** Adds a public command that was refused. */
    TestLedger refused(String organisation, String type, String code) {
        return add(true, type, organisation, code, "[]");
    }

    /** Adds an accepted command that only members may read. */
    TestLedger forMembers(String organisation, String type, String events) {
        return add(false, type, organisation, "ACCEPTED", events);
    }

    private TestLedger add(boolean open, String type, String organisation, String outcome, String events) {
        int position = entries.size();
        Instant time = START.plusSeconds(60L * position);
        String command = command(id(), type, position);
        entries.add(new TestEntry(position, time, open, type, organisation, command, outcome, events));
        return this;
    }

    /** A command that the test's officer signed. */
    static String command(String ledger, String type, int number) {
        String time = START.plusSeconds(60L * number).toString().replace("Z", ".000Z");
        String payload =
                "{\"ledger\":\"" + ledger + "\",\"id\":\"0190d2c3-7a00-7000-8000-%012d\",\"type\":\"".formatted(number)
                        + type + "\",\"issuedAt\":\"" + time + "\",\"validUntil\":\"" + time.replace("-01-", "-02-")
                        + "\",\"body\":{\"note\":\"口罩 N95\"}}";
        return sign(payload);
    }

    /** The JWS of a payload, signed by the test's officer. */
    static String sign(String payload) {
        return sign("baize-command+jws", payload);
    }

    /** The JWS of a payload with another type in its header. */
    static String sign(String typ, String payload) {
        ECPrivateKeyParameters key = TestCrypto.key("officer");
        String header = "{\"alg\":\"ES256\",\"kid\":\"" + TestCrypto.thumbprint(key) + "\",\"typ\":\"" + typ + "\"}";
        String input =
                TestCrypto.base64Url(TestCrypto.utf8(header)) + "." + TestCrypto.base64Url(TestCrypto.utf8(payload));
        return input + "." + TestCrypto.base64Url(TestCrypto.signEs256(key, TestCrypto.utf8(input)));
    }

    /** The officer's certificate by the founding registrar of {@link #ofOneOperator()}. */
    static byte[] officerCertificate(String organisation) {
        return officerCertificate("relief-registry", organisation);
    }

    private static byte[] officerCertificate(String registrar, String organisation) {
        return TestCrypto.certificate(
                "O=" + registrar,
                REGISTRAR_KEY,
                "CN=" + OFFICER + ",O=" + organisation,
                TestCrypto.key("officer"),
                START);
    }

    /** The newest checkpoint, signed by all founders. */
    String checkpoint() {
        return checkpoint(size(), founders);
    }

    /** The checkpoint of the first {@code size} entries, signed by some. */
    String checkpoint(int size, List<String> signers) {
        String text = "baize/" + id() + "\n" + size + "\n"
                + Base64.getEncoder().encodeToString(TestTree.root(leaves(size))) + "\n";
        return note(text, signers);
    }

    /** A note with any text, signed by some. */
    String note(String text, List<String> signers) {
        return text + "\n"
                + signers.stream().map(signer -> signature(text, signer)).collect(Collectors.joining());
    }

    private String signature(String text, String signer) {
        Ed25519PrivateKeyParameters key = TestCrypto.checkpointKey(signer);
        String name = "baize/" + id() + "/" + signer;
        byte[] id = TestCrypto.sha256(
                TestCrypto.utf8(name),
                new byte[] {0x0A, 0x01},
                key.generatePublicKey().getEncoded());
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.write(id, 0, 4);
        line.writeBytes(TestCrypto.signNote(key, text));
        return "— " + name + " " + Base64.getEncoder().encodeToString(line.toByteArray()) + "\n";
    }

    /** The receipt of an entry, with the newest checkpoint. */
    String receipt(int position) {
        return receipt(position, size(), checkpoint());
    }

    /** The receipt of an entry in the tree of the first {@code size} entries. */
    String receipt(int position, int size, String checkpoint) {
        TestEntry entry = entries.get(position);
        String proof = TestTree.path(position, leaves(size)).stream()
                .map(hash -> '"' + TestCrypto.base64Url(hash) + '"')
                .collect(Collectors.joining(","));
        return "{\"version\":1,\"ledger\":\"" + id() + "\",\"position\":" + position + ",\"time\":\""
                + entry.time().toString().replace("Z", ".000Z") + "\",\"class\":\""
                + (entry.open() ? "PUBLIC" : "MEMBERS")
                + "\",\"type\":\"" + entry.type() + "\",\"organisation\":\"" + entry.organisation() + "\",\"command\":"
                + TestJson.quoted(entry.command()) + ",\"outcome\":\"" + entry.outcome() + "\",\"events\":"
                + TestJson.quoted(entry.events()) + ",\"treeSize\":" + size + ",\"proof\":[" + proof
                + "],\"checkpoint\":"
                + TestJson.quoted(checkpoint) + ",\"genesis\":" + TestJson.quoted(genesis) + "}";
    }

    /** Writes the public log as it is served under {@code /log/}; all in one bundle, so at most 256 entries. */
    void write(Path directory) {
        write(directory.resolve("checkpoint"), TestCrypto.utf8(checkpoint()));
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        for (byte[] leaf : leaves(size())) {
            bundle.write(leaf.length >> 8);
            bundle.write(leaf.length);
            bundle.writeBytes(leaf);
            hashes.writeBytes(TestCrypto.sha256(new byte[] {0}, leaf));
        }
        write(directory.resolve("tile/entries/000.p/" + size()), bundle.toByteArray());
        write(directory.resolve("tile/0/000.p/" + size()), hashes.toByteArray());
        String open = entries.stream()
                .filter(TestEntry::open)
                .map(TestEntry::publicLine)
                .collect(Collectors.joining());
        write(directory.resolve("public/0"), TestCrypto.utf8(open));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private List<byte[]> leaves(int size) {
        return entries.subList(0, size).stream().map(TestEntry::leaf).toList();
    }

    private static String genesis(List<String> founders) {
        String registrar = founders.getFirst();
        String members =
                founders.stream().map(founder -> member(founder, registrar)).collect(Collectors.joining(","));
        return "{\"version\":1,\"created\":\"2020-01-20T08:00:00.000Z\",\"members\":[" + members
                + "],\"rules\":1,\"nonce\":\"" + TestCrypto.base64Url(new byte[16]) + "\"}";
    }

    private static String member(String name, String registrar) {
        byte[] key = TestCrypto.checkpointKey(name).generatePublicKey().getEncoded();
        String roles = Stream.of(name.equals(registrar) ? "REGISTRAR" : "OPERATOR")
                .collect(Collectors.joining(",", "[\"", "\"]"));
        String certificate = name.equals(registrar)
                ? ",\"certificate\":\""
                        + TestCrypto.base64Url(TestCrypto.certificate(
                                "O=" + registrar, REGISTRAR_KEY, "O=" + registrar, REGISTRAR_KEY, START))
                        + "\""
                : "";
        return "{\"member\":\"" + name + "\",\"names\":{\"zh\":\"" + name.toUpperCase(Locale.ROOT) + "登记处\",\"en\":\""
                + name
                + "\"},\"roles\":" + roles + ",\"checkpointKey\":\"" + TestCrypto.base64Url(key) + "\"" + certificate
                + ",\"officers\":[{\"officer\":\"" + OFFICER + "\",\"roles\":[\"REGISTRAR\"],\"certificate\":\""
                + TestCrypto.base64Url(officerCertificate(registrar, name)) + "\"}]}";
    }
}
