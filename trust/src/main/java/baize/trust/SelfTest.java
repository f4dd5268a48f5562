package baize.trust;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Known answers that a crypto provider must give before we use it. */
final class SelfTest {
    // RFC 7515 §A.3.
    private static final String ES256_X = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
    private static final String ES256_Y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
    private static final String ES256_D = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI";
    private static final String ES256_INPUT =
            "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6"
                    + "Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    private static final String ES256_SIGNATURE =
            "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
    // RFC 8032 §7.1, TEST 3.
    private static final String ED25519_SEED = "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7";
    private static final String ED25519_MESSAGE = "af82";
    private static final String ED25519_SIGNATURE = "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a";

    private SelfTest() {}

    static boolean passes(Signatures signatures) {
        return es256Passes(signatures) && ed25519Passes(signatures);
    }

    private static boolean es256Passes(Signatures signatures) {
        P256PublicKey key = P256PublicKey.ofJwk(ES256_X, ES256_Y).orElseThrow();
        P256SigningKey signer = P256SigningKey.ofJwk(ES256_D).orElseThrow();
        byte[] input = ES256_INPUT.getBytes(StandardCharsets.US_ASCII);
        byte[] signature = Base64Url.decode(ES256_SIGNATURE).orElseThrow();
        boolean verified = signer.publicKey().equals(key)
                && signatures.verifyEs256(key, input, signature)
                && signatures.verifyEs256(key, input, signatures.signEs256(signer, input));
        signature[0] ^= 1;
        return verified && !signatures.verifyEs256(key, input, signature);
    }

    private static boolean ed25519Passes(Signatures signatures) {
        Ed25519SigningKey signer = Ed25519SigningKey.ofSeed(HexFormat.of().parseHex(ED25519_SEED));
        byte[] message = HexFormat.of().parseHex(ED25519_MESSAGE);
        byte[] signature = signatures.signEd25519(signer, message);
        boolean verified = HexFormat.of().formatHex(signature).equals(ED25519_SIGNATURE)
                && signatures.verifyEd25519(signer.publicKey(), message, signature);
        signature[0] ^= 1;
        return verified && !signatures.verifyEd25519(signer.publicKey(), message, signature);
    }
}
