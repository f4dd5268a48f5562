package baize.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Receipts that are right, and receipts that somebody changed or forged, by name. The pages' tests read the same ones. */
final class TestReceipts {
    private static final String ITEMS = "[{\"type\":\"ItemApproved\",\"item\":\"n95-medical\"}]";
    private static final String INVITED =
            "[{\"type\":\"OfficersInvited\",\"member\":\"union-hospital\",\"invitations\":[]}]";
    private static final List<String> FOUR =
            List.of("relief-registry", "health-commission", "red-cross", "carrier-union");

    private TestReceipts() {}

    /** Seven entries of every kind, by one operator. */
    static TestLedger ledger() {
        return TestLedger.ofOneOperator()
                .accepted("economy-department", "supply.approve-item", ITEMS)
                .forMembers("relief-registry", "membership.invite-officers", INVITED)
                .refused("union-hospital", "supply.submit-demand", "SUP-003")
                .accepted("union-hospital", "supply.withdraw-demand", "[]")
                .accepted("union-hospital", "supply.withdraw-demand", "[]")
                .accepted("union-hospital", "supply.withdraw-demand", "[]");
    }

    /** A ledger whose checkpoints four members sign. */
    static TestLedger consortium() {
        return TestLedger.of(FOUR.toArray(String[]::new)).accepted("economy-department", "supply.approve-item", ITEMS);
    }

    /** Valid receipts. */
    static Map<String, String> valid() {
        Map<String, String> receipts = new LinkedHashMap<>();
        receipts.put("genesis", ledger().receipt(0));
        receipts.put("public", ledger().receipt(1));
        receipts.put("members", ledger().receipt(2));
        receipts.put("refused", ledger().receipt(3));
        receipts.put("last", ledger().receipt(6));
        receipts.put("only entry", TestLedger.ofOneOperator().receipt(0));
        receipts.put("four of four", consortium().receipt(1));
        receipts.put("three of four", consortium().receipt(1, 2, consortium().checkpoint(2, FOUR.subList(1, 4))));
        return receipts;
    }

    /** A valid receipt by its name. */
    static String valid(String name) {
        return Objects.requireNonNull(valid().get(name), name);
    }

    /** Receipts that must be refused. */
    static Map<String, String> refused() {
        Map<String, String> receipts = new LinkedHashMap<>();
        writtenOtherwise(receipts);
        changed(receipts);
        forged(receipts);
        return receipts;
    }

    private static void writtenOtherwise(Map<String, String> receipts) {
        String right = ledger().receipt(1);
        receipts.put("empty object", "{}");
        receipts.put("a space", right.replace(",\"position\"", ", \"position\""));
        receipts.put("a newline at the end", right + "\n");
        receipts.put("a second value at the end", right + "{}");
        receipts.put(
                "members in another order",
                right.replace("\"position\":1,", "").replace("\"class\"", "\"position\":1,\"class\""));
        receipts.put("a member twice", right.replace("\"position\":1,", "\"position\":1,\"position\":1,"));
        receipts.put("an unknown member", right.replace("\"position\":1,", "\"position\":1,\"remark\":\"x\","));
        receipts.put("a member left out", right.replace("\"position\":1,", ""));
        receipts.put("a null", right.replace("\"position\":1,", "\"position\":null,"));
        receipts.put("a fraction", right.replace("\"position\":1,", "\"position\":1.0,"));
        receipts.put("an exponent", right.replace("\"position\":1,", "\"position\":1e0,"));
        receipts.put("a leading zero", right.replace("\"position\":1,", "\"position\":01,"));
        receipts.put("a number as text", right.replace("\"position\":1,", "\"position\":\"1\","));
        receipts.put("a printable character escaped", right.replace("economy", "\\u0065conomy"));
        receipts.put("a Chinese character escaped", right.replace("登", "\\u767b"));
        receipts.put("a slash escaped", right.replace("baize/", "baize\\/"));
        receipts.put("a newline escaped by number", right.replace("\\n", "\\u000a"));
        receipts.put("a name escaped", right.replace("\"outcome\"", "\"\\u006futcome\""));
        receipts.put("a time without milliseconds", right.replace("00.000Z\",\"class", "00Z\",\"class"));
        receipts.put("a time in another zone", right.replace("00.000Z\",\"class", "00.000+00:00\",\"class"));
        receipts.put(
                "a ledger id in capitals",
                right.replace(ledger().id(), ledger().id().toUpperCase(Locale.ROOT)));
        receipts.put("another version", right.replace("{\"version\":1", "{\"version\":2"));
        receipts.put("half a character", right.replace("economy-", "\\ud800"));
    }

    private static void changed(Map<String, String> receipts) {
        TestLedger ledger = ledger();
        String right = ledger.receipt(1);
        receipts.put("another position", right.replace("\"position\":1,", "\"position\":2,"));
        receipts.put("a position behind the end", right.replace("\"position\":1,", "\"position\":7,"));
        receipts.put("another time", right.replace("08:01:00.000Z\",\"class", "08:02:00.000Z\",\"class"));
        receipts.put("another class", right.replace("\"PUBLIC\"", "\"MEMBERS\""));
        receipts.put("an unknown class", right.replace("\"PUBLIC\"", "\"SECRET\""));
        receipts.put("a members' entry as public", ledger.receipt(2).replace("\"MEMBERS\"", "\"PUBLIC\""));
        receipts.put("another type", right.replace("supply.approve-item", "supply.register-item"));
        receipts.put("another organisation", right.replace("\"economy-department\"", "\"union-hospital\""));
        receipts.put("another outcome", right.replace("\"ACCEPTED\"", "\"SUP-001\""));
        receipts.put("a refusal as accepted", ledger.receipt(3).replace("\"SUP-003\"", "\"ACCEPTED\""));
        receipts.put("other events", right.replace("n95-medical", "kn95"));
        receipts.put("no events", right.replace(TestJson.quoted(ITEMS), "\"[]\""));
        receipts.put("events for a refusal", ledger.receipt(3).replace("\"[]\"", TestJson.quoted(ITEMS)));
        receipts.put(
                "another command",
                right.replace(ledger.entry(1).command(), ledger.entry(3).command()));
        receipts.put("a smaller tree", right.replace("\"treeSize\":7", "\"treeSize\":6"));
        receipts.put("a proof without its first hash", right.replaceFirst("\"proof\":\\[\"[^\"]*\",", "\"proof\":["));
        receipts.put(
                "a proof with one more hash", right.replace("\"proof\":[", "\"proof\":[\"" + "A".repeat(43) + "\","));
        receipts.put("an empty proof", right.replaceFirst("\"proof\":\\[[^\\]]*\\]", "\"proof\":[]"));
        receipts.put("the proof of another entry", withProof(right, ledger.receipt(2)));
        receipts.put(
                "a proof with padding bits", right.replaceFirst("\"proof\":\\[\"([^\"]{42}).\"", "\"proof\":[\"$1_\""));
        receipts.put("a short hash in the proof", right.replaceFirst("\"proof\":\\[\"[^\"]*\"", "\"proof\":[\"AAAA\""));
    }

    private static void forged(Map<String, String> receipts) {
        TestLedger ledger = ledger();
        TestLedger other = TestLedger.of("somebody-else");
        receipts.put("another ledger's genesis", withText(ledger.receipt(1), ledger.genesis(), other.genesis()));
        receipts.put("another ledger's id", ledger.receipt(1).replaceFirst(ledger.id(), other.id()));
        receipts.put("another ledger's checkpoint", ledger.receipt(1, 7, other.checkpoint()));
        receipts.put("an older checkpoint", ledger.receipt(1, 7, ledger.checkpoint(6, List.of("relief-registry"))));
        receipts.put("a checkpoint that nobody signed", ledger.receipt(1, 7, ledger.checkpoint(7, List.of())));
        receipts.put("a checkpoint by a stranger", ledger.receipt(1, 7, ledger.checkpoint(7, List.of("stranger"))));
        receipts.put("a checkpoint with a changed root", ledger.receipt(1, 7, changedRoot(ledger)));
        receipts.put(
                "a checkpoint with one more line",
                ledger.receipt(1, 7, ledger.note(body(ledger) + "more\n", List.of("relief-registry"))));
        receipts.put(
                "a checkpoint with a leading zero",
                ledger.receipt(1, 7, ledger.note(body(ledger).replace("\n7\n", "\n07\n"), List.of("relief-registry"))));
        receipts.put(
                "two of four signed", consortium().receipt(1, 2, consortium().checkpoint(2, FOUR.subList(0, 2))));
        receipts.put(
                "one signed thrice",
                consortium().receipt(1, 2, consortium().checkpoint(2, List.of("red-cross", "red-cross", "red-cross"))));
        receipts.put(
                "a stranger signed too",
                consortium().receipt(1, 2, consortium().checkpoint(2, with(FOUR, "stranger"))));
        receipts.put(
                "one of four signed twice",
                consortium().receipt(1, 2, consortium().checkpoint(2, with(FOUR, "red-cross"))));
        receipts.put("a member named twice", memberNamedTwice());
        receipts.put("a wrong signature beside three", oneWrongSignature());
        receipts.put("a command of another ledger", commandOf(other.id(), "supply.withdraw-demand"));
        receipts.put("a command of another type", commandOf(ledger.id(), "supply.submit-demand"));
        logged(receipts);
        receipts.put("events for a refusal in the log", eventsForARefusal());
        receipts.put("a genesis that is not the first entry", genesisTwice());
    }

    /** What an operator's log holds and signs, and no log may hold: the proof is right, the entry is not. */
    private static void logged(Map<String, String> receipts) {
        String id = ledger().id();
        String type = "supply.withdraw-demand";
        String right = "{\"ledger\":\"" + id + "\",\"type\":\"" + type + "\"}";
        Map<String, String> payloads = new LinkedHashMap<>();
        payloads.put("a type twice", "{\"ledger\":\"" + id + "\",\"type\":\"" + type + "\",\"type\":\"" + type + "\"}");
        payloads.put("a type twice, once escaped", right.replace("}", ",\"\\u0074ype\":\"" + type + "\"}"));
        payloads.put("another type first", right.replace(",\"type\"", ",\"type\":\"a.b\",\"type\""));
        payloads.put("another type last", right.replace("}", ",\"type\":\"a.b\"}"));
        payloads.put("no type", "{\"ledger\":\"" + id + "\"}");
        payloads.put("no ledger", "{\"type\":\"" + type + "\"}");
        payloads.put("a number as its type", right.replace("\"" + type + "\"", "7"));
        payloads.put("a null", right.replace("}", ",\"body\":null}"));
        payloads.put("a fraction", right.replace("}", ",\"body\":1.5}"));
        payloads.put("an exponent", right.replace("}", ",\"body\":1e2}"));
        payloads.put("minus nothing", right.replace("}", ",\"body\":-0}"));
        payloads.put("a number too large", right.replace("}", ",\"body\":9007199254740992}"));
        payloads.put("half a character", right.replace("}", ",\"body\":\"\\ud800\"}"));
        payloads.put("a level too many", right.replace("}", ",\"body\":" + "[".repeat(17) + "]".repeat(17) + "}"));
        payloads.put("a second value", right + right);
        payloads.put("a byte order mark", "\uFEFF" + right);
        payloads.put("an array", "[" + right + "]");
        payloads.put("no JSON", "supply.withdraw-demand");
        payloads.forEach((name, payload) ->
                receipts.put("a command whose payload has " + name, logging(TestLedger.sign(payload), "[]")));
        String command = TestLedger.sign(right);
        String unsigned = command.substring(0, command.lastIndexOf('.') + 1);
        receipts.put("a command without a signature", logging(unsigned, "[]"));
        receipts.put("a command with a signature of zeros", logging(unsigned + "A".repeat(86), "[]"));
        receipts.put("a command with a signature of ones", logging(unsigned + "_".repeat(85) + "w", "[]"));
        receipts.put("a command in four parts", logging(command + ".AA", "[]"));
        receipts.put("a command that is no command", logging("no command", "[]"));
        receipts.put("a command of another kind", logging(TestLedger.sign("baize-session+jws", right), "[]"));
        receipts.put("events that are an object", logging(command, "{\"type\":\"DemandWithdrawn\"}"));
        receipts.put("events with a space", logging(command, "[ ]"));
        receipts.put("events with a text in them", logging(command, "[\"DemandWithdrawn\"]"));
        receipts.put("an event without its type", logging(command, "[{\"demand\":\"1\"}]"));
        receipts.put("an event whose type is not first", logging(command, "[{\"demand\":\"1\",\"type\":\"A\"}]"));
        receipts.put("an event with a null", logging(command, "[{\"type\":\"A\",\"demand\":null}]"));
        first(receipts);
    }

    private static void first(Map<String, String> receipts) {
        TestEntry right = ledger().entry(0);
        receipts.put(
                "a first entry that is a command",
                firstEntry(
                        ledger().entry(6).type(),
                        right.organisation(),
                        TestLedger.command(ledger().id(), ledger().entry(6).type(), 0),
                        "ACCEPTED",
                        "[]"));
        receipts.put(
                "a first entry of another organisation",
                firstEntry("genesis", "union-hospital", right.command(), "ACCEPTED", "[]"));
        receipts.put(
                "a first entry of another type",
                firstEntry("founding", right.organisation(), right.command(), "ACCEPTED", "[]"));
        receipts.put(
                "a first entry that was refused",
                firstEntry("genesis", right.organisation(), right.command(), "LED-001", "[]"));
        receipts.put(
                "a first entry with events",
                firstEntry("genesis", right.organisation(), right.command(), "ACCEPTED", ITEMS));
    }

    private static String firstEntry(String type, String organisation, String command, String outcome, String events) {
        TestLedger ledger = ledger();
        return ledger.replace(
                        new TestEntry(0, ledger.entry(0).time(), true, type, organisation, command, outcome, events))
                .receipt(0);
    }

    private static String commandOf(String ledgerId, String type) {
        return logging(TestLedger.command(ledgerId, type, 6), "[]");
    }

    /** The receipt of a log whose last entry is this. */
    private static String logging(String command, String events) {
        TestLedger ledger = ledger();
        TestEntry last = ledger.entry(6);
        return ledger.replace(new TestEntry(
                        6, last.time(), true, last.type(), last.organisation(), command, "ACCEPTED", events))
                .receipt(6);
    }

    /** A receipt and the certificate that somebody gives for its signer: whether they fit, by name. */
    record Signed(boolean valid, String receipt, String certificate) {}

    static Map<String, Signed> signed() {
        TestLedger ledger = ledger();
        String receipt = ledger.receipt(6);
        byte[] anothersKey = TestCrypto.certificate(
                "O=relief-registry",
                TestCrypto.key("registrar"),
                "CN=" + TestLedger.OFFICER + ",O=union-hospital",
                TestCrypto.key("other"),
                TestLedger.START);
        String command = ledger.entry(6).command();
        String otherSignature = command.substring(0, command.lastIndexOf('.'))
                + ledger.entry(5).command().substring(ledger.entry(5).command().lastIndexOf('.'));
        Map<String, Signed> signed = new LinkedHashMap<>();
        signed.put("the signer's", signed(true, receipt, TestLedger.officerCertificate("union-hospital")));
        signed.put("another organisation's", signed(false, receipt, TestLedger.officerCertificate("tianyou-hospital")));
        signed.put("another key's", signed(false, receipt, anothersKey));
        signed.put(
                "the signer's, under another command's signature",
                signed(false, logging(otherSignature, "[]"), TestLedger.officerCertificate("union-hospital")));
        return signed;
    }

    private static Signed signed(boolean valid, String receipt, byte[] certificate) {
        return new Signed(valid, receipt, TestCrypto.base64Url(certificate));
    }

    private static String eventsForARefusal() {
        TestLedger ledger = ledger();
        return ledger.replace(ledger.entry(3).withEvents(ITEMS)).receipt(3);
    }

    private static String genesisTwice() {
        TestLedger ledger = ledger();
        TestEntry first = ledger.entry(0);
        return ledger.replace(new TestEntry(
                        6,
                        ledger.entry(6).time(),
                        true,
                        first.type(),
                        first.organisation(),
                        first.command(),
                        "ACCEPTED",
                        "[]"))
                .receipt(6);
    }

    private static String memberNamedTwice() {
        return TestLedger.of("relief-registry", "red-cross", "red-cross").receipt(0);
    }

    private static String oneWrongSignature() {
        String note = consortium().checkpoint(2, FOUR);
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        String wrong = consortium().note(text.replace("\n2\n", "\n3\n"), List.of("carrier-union"));
        String line = wrong.substring(wrong.indexOf("\u2014"));
        return consortium().receipt(1, 2, note.substring(0, note.lastIndexOf("\u2014")) + line);
    }

    private static String changedRoot(TestLedger ledger) {
        String note = ledger.checkpoint();
        int root = note.indexOf("\n7\n") + 3;
        return note.substring(0, root) + (note.charAt(root) == 'A' ? 'B' : 'A') + note.substring(root + 1);
    }

    private static String body(TestLedger ledger) {
        String note = ledger.checkpoint();
        return note.substring(0, note.indexOf("\n\n") + 1);
    }

    private static String withProof(String receipt, String other) {
        String proof = other.substring(other.indexOf("\"proof\""), other.indexOf("\"checkpoint\""));
        return receipt.substring(0, receipt.indexOf("\"proof\""))
                + proof
                + receipt.substring(receipt.indexOf("\"checkpoint\""));
    }

    private static String withText(String receipt, String from, String to) {
        return receipt.replace(TestJson.quoted(from), TestJson.quoted(to));
    }

    private static List<String> with(List<String> names, String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return more;
    }
}
