package baize.verifier;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * A command as its signer sent it: a compact JWS (RFC 7515 §7.1). Source: docs/decisions/0001-formats.md, Command.
 *
 * @param kid names the signer's key: its RFC 7638 thumbprint
 * @param signed the bytes under the signature
 * @param signature raw R||S
 */
@SuppressWarnings("ArrayRecordComponent") // Used as a bundle of bytes: never compared, never changed.
record SignedCommand(String kid, String ledger, String type, byte[] signed, byte[] signature) {
    private static final int LIMIT = 24_576;
    private static final String HEADER_START = "{\"alg\":\"ES256\",\"kid\":\"";
    /** The order of P-256. Source: FIPS 186-4 D.1.2.3. */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final String HEADER_END = "\",\"typ\":\"baize-command+jws\"}";

    /** Reads a command; its signature is not yet checked. */
    static SignedCommand read(String jws) throws NotValid {
        require(jws.length() <= LIMIT, "is not a compact JWS of at most " + LIMIT + " bytes");
        String[] parts = jws.split("\\.", -1);
        require(parts.length == 3, "is not a compact JWS of three parts");
        String header = text(parts[0]);
        require(
                header.startsWith(HEADER_START) && header.endsWith(HEADER_END),
                "has another header than ES256 and a key's name");
        String kid = header.substring(HEADER_START.length(), header.length() - HEADER_END.length());
        require(
                Encodings.base64Url(kid)
                        .filter(id -> id.length == Sha256.LENGTH)
                        .isPresent(),
                "names no key");
        Json payload = JsonReader.read(text(parts[1]));
        byte[] signature = Encodings.base64Url(parts[2]).orElse(new byte[0]);
        require(signature.length == 2 * Sha256.LENGTH, "has no signature of 64 bytes");
        require(inRange(signature, 0) && inRange(signature, 1), "has a signature with R or S outside 1 to n - 1");
        byte[] signed = Encodings.utf8(jws.substring(0, jws.lastIndexOf('.')));
        return new SignedCommand(kid, member(payload, "ledger"), member(payload, "type"), signed, signature);
    }

    /** Refuses a log entry that says something else than the command that was signed for it. */
    void requireSame(String ledgerOfEntry, String typeOfEntry) throws NotValid {
        require(ledger.equals(ledgerOfEntry), "was signed for another ledger (" + Plain.text(ledger) + ")");
        require(
                type.equals(typeOfEntry),
                "was signed as " + Plain.text(type) + ", and the log says " + Plain.text(typeOfEntry));
    }

    private static String member(Json payload, String name) throws NotValid {
        Optional<String> found = payload instanceof Json.Members(var members)
                ? members.stream()
                        .filter(member -> member.name().equals(name) && member.value() instanceof Json.Text)
                        .map(member -> ((Json.Text) member.value()).value())
                        .findFirst()
                : Optional.empty();
        return found.orElseThrow(() -> wrong("does not say its " + name));
    }

    private static String text(String base64Url) throws NotValid {
        return Encodings.base64Url(base64Url)
                .flatMap(Encodings::utf8)
                .orElseThrow(() -> wrong("is not in canonical base64url"));
    }

    private static void require(boolean holds, String problem) throws NotValid {
        if (!holds) {
            throw wrong(problem);
        }
    }

    private static NotValid wrong(String problem) {
        return new NotValid(
                "The signed command " + problem + ".",
                "Fetch it again. If it stays so, the log took a command that it must not take: keep the file, it is evidence.");
    }

    /** Source: RFC 7518 §3.4: R and S are 32 bytes each, and 1 <= R,S < n. */
    private static boolean inRange(byte[] signature, int half) {
        int from = half * Sha256.LENGTH;
        BigInteger value = new BigInteger(1, Arrays.copyOfRange(signature, from, from + Sha256.LENGTH));
        return value.signum() > 0 && value.compareTo(ORDER) < 0;
    }
}
