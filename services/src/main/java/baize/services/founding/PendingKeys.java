package baize.services.founding;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.trust.Certificate;
import baize.trust.CertificateSigningRequest;
import baize.trust.CertificateSubject;
import baize.trust.P256SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys in a ring's directory that no certificate speaks for yet: made here, and never anywhere else. Each is a private JWK (RFC 7517) that
 * only its owner reads, {@code pending-<officer>-<member>.jwk}, until its certificate comes.
 */
public final class PendingKeys {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAME = Pattern.compile("pending-([0-9a-f-]{36})-([a-z0-9-]{2,40})\\.jwk");

    private PendingKeys() {}

    /** A key that waits for its certificate. Secret. */
    public record PendingKey(MemberId member, OfficerId officer, P256SigningKey key) {
        /** The DER of the request for its certificate. */
        public byte[] request() {
            return CertificateSigningRequest.make(new CertificateSubject.Officer(member.value(), officer.value()), key);
        }

        private Path file(Path directory) {
            return directory.resolve("pending-" + officer.value() + "-" + member.value() + ".jwk");
        }
    }

    /**
     * Makes an officer's key in a ring's directory, which is made where it does not exist. Throws
     * {@link java.nio.file.FileAlreadyExistsException} where a key of this officer waits there already.
     */
    public static PendingKey make(Path directory, MemberId member, OfficerId officer) throws IOException {
        if (!Files.exists(directory)) {
            KeyRingFiles.write(new KeyRing(List.of(), Map.of(), Map.of()), directory);
        }
        PendingKey made = new PendingKey(member, officer, P256SigningKey.generate());
        KeyRingFiles.owned(made.file(directory), made.key().toPrivateJwk().getBytes(StandardCharsets.US_ASCII));
        return made;
    }

    /** The keys that wait in a directory. */
    public static List<PendingKey> read(Path directory) throws IOException {
        List<PendingKey> pending = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    pending.add(new PendingKey(new MemberId(name.group(2)), new OfficerId(name.group(1)), key(file)));
                }
            }
        }
        return List.copyOf(pending);
    }

    /** Takes a waiting key into its ring with the certificate that came for it. The officer's key before it stays as a file that no ring reads. */
    public static void accept(Path directory, PendingKey pending, Set<Role> roles, Certificate certificate)
            throws IOException {
        KeyRingFiles.put(
                directory, new OfficerKey(pending.member(), pending.officer(), roles, pending.key(), certificate));
        Files.delete(pending.file(directory));
    }

    private static P256SigningKey key(Path file) throws IOException {
        try {
            return P256SigningKey.ofJwk(
                            JSON.readTree(Files.readString(file)).path("d").asString(""))
                    .orElseThrow(() -> new IOException(file + " is not a key of ours"));
        } catch (JacksonException notJson) {
            throw new IOException(file + " is not a key of ours", notJson);
        }
    }
}
