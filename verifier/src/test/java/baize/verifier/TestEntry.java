package baize.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;

/** An entry of a {@link TestLedger}, with all that its leaf and its receipt are made of. */
record TestEntry(
        int position,
        Instant time,
        boolean open,
        String type,
        String organisation,
        String command,
        String outcome,
        String events) {

    /** The leaf, written down from docs/decisions/0001-formats.md a second time. */
    byte[] leaf() {
        byte[] secret = TestCrypto.sha256(TestCrypto.utf8("baize/blind/1"), TestCrypto.utf8(command));
        byte[] header = header(secret);
        byte[] blind = TestCrypto.hmac(secret, TestCrypto.utf8("leaf"));
        byte[] content = open ? header : TestCrypto.sha256(new byte[] {2}, blind, header);
        return ByteBuffer.allocate(18 + content.length)
                .put((byte) 1)
                .putLong(position)
                .putLong(time.toEpochMilli())
                .put((byte) (open ? 0 : 1))
                .put(content)
                .array();
    }

    /** The line of the public entries. */
    String publicLine() {
        return "{\"position\":" + position + ",\"command\":" + TestJson.quoted(command) + ",\"outcome\":\"" + outcome
                + "\",\"events\":" + events + "}\n";
    }

    TestEntry withTime(Instant changed) {
        return new TestEntry(position, changed, open, type, organisation, command, outcome, events);
    }

    TestEntry withEvents(String changed) {
        return new TestEntry(position, time, open, type, organisation, command, outcome, changed);
    }

    private byte[] header(byte[] secret) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        text(header, type);
        text(header, organisation);
        header.writeBytes(TestCrypto.sha256(TestCrypto.utf8(command)));
        text(header, outcome);
        header.writeBytes(TestCrypto.hmac(secret, TestCrypto.utf8("events"), TestCrypto.utf8(events)));
        return header.toByteArray();
    }

    private static void text(ByteArrayOutputStream to, String text) {
        byte[] utf8 = TestCrypto.utf8(text);
        to.write(utf8.length);
        to.writeBytes(utf8);
    }
}
