package baize.services.founding;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.trust.Base64Url;
import baize.trust.Certificate;
import baize.trust.CertificateIssuer;
import baize.trust.CertificateSubject;
import baize.trust.Ed25519SigningKey;
import baize.trust.KeyFile;
import baize.trust.P256SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A key ring as a directory that only its owner reads: one PKCS#12 file a key, and the password that opens them. Whoever can read the
 * directory can sign; keep it on a medium of its own, and out of backups.
 *
 * <p>Names: {@code officer-<uuid>-<ROLE+ROLE>.p12}, {@code issuer-<member>.p12}, {@code checkpoint-<member>.p12}, {@code password}; beside
 * them {@code retired-<thumbprint>.p12} and the waiting keys of {@link PendingKeys}.
 */
public final class KeyRingFiles {
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyRingFiles() {}

    /** Writes a ring into a directory that does not exist yet. */
    public static void write(KeyRing ring, Path directory) throws IOException {
        Files.createDirectory(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String password = Base64Url.encode(secret);
        owned(directory.resolve("password"), password.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        for (OfficerKey officer : ring.officers()) {
            add(directory, officer);
        }
        for (var issuer : ring.issuers().entrySet()) {
            owned(
                    directory.resolve("issuer-" + issuer.getKey().value() + ".p12"),
                    issuer.getValue().toKeyFile(password.toCharArray()));
        }
        for (var checkpoint : ring.checkpointKeys().entrySet()) {
            owned(
                    directory.resolve("checkpoint-" + checkpoint.getKey().value() + ".p12"),
                    KeyFile.write(checkpoint.getValue(), password.toCharArray()));
        }
    }

    /** Adds an officer's key to a ring's directory. */
    public static void add(Path directory, OfficerKey officer) throws IOException {
        owned(
                directory.resolve(name(officer)),
                KeyFile.write(officer.key(), List.of(officer.certificate()), password(directory)));
    }

    /**
     * Puts an officer's key in the place of the one that the ring has of this officer. An older certificate of the same key is overwritten;
     * another key stays beside it as {@code retired-<thumbprint>.p12}, which no ring reads.
     */
    public static void put(Path directory, OfficerKey officer) throws IOException {
        Path fresh = directory.resolve("incoming-" + thumbprint(officer.key()) + ".p12");
        Path target = directory.resolve(name(officer));
        Files.deleteIfExists(fresh);
        owned(fresh, KeyFile.write(officer.key(), List.of(officer.certificate()), password(directory)));
        for (Path file : keyFiles(directory)) {
            if (file.getFileName()
                    .toString()
                    .startsWith("officer-" + officer.officer().value() + "-")) {
                P256SigningKey old = KeyFile.readP256(Files.readAllBytes(file), password(directory))
                        .key();
                boolean same = old.publicKey().equals(officer.key().publicKey());
                Path retired = directory.resolve("retired-" + thumbprint(old) + ".p12");
                Files.move(file, same ? target : retired, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String name(OfficerKey officer) {
        String roles = officer.roles().stream().sorted().map(Role::name).collect(Collectors.joining("+"));
        return "officer-" + officer.officer().value() + "-" + roles + ".p12";
    }

    private static String thumbprint(P256SigningKey key) {
        return key.publicKey().thumbprint();
    }

    /** Reads a ring's directory. */
    public static KeyRing read(Path directory) throws IOException {
        char[] password = password(directory);
        List<OfficerKey> officers = new ArrayList<>();
        Map<MemberId, CertificateIssuer> issuers = new HashMap<>();
        Map<MemberId, Ed25519SigningKey> checkpointKeys = new HashMap<>();
        for (Path file : keyFiles(directory)) {
            byte[] bytes = Files.readAllBytes(file);
            String name = file.getFileName().toString().replace(".p12", "");
            if (name.startsWith("officer-")) {
                officers.add(officer(name, KeyFile.readP256(bytes, password)));
            } else if (name.startsWith("issuer-")) {
                KeyFile<P256SigningKey> issuer = KeyFile.readP256(bytes, password);
                issuers.put(
                        new MemberId(name.substring("issuer-".length())),
                        CertificateIssuer.of(issuer.chain().getFirst(), issuer.key()));
            } else if (name.startsWith("checkpoint-")) {
                checkpointKeys.put(
                        new MemberId(name.substring("checkpoint-".length())),
                        KeyFile.readEd25519(bytes, password).key());
            }
        }
        return new KeyRing(officers, issuers, checkpointKeys);
    }

    private static OfficerKey officer(String name, KeyFile<P256SigningKey> file) {
        Certificate certificate = file.chain().getFirst();
        CertificateSubject subject = certificate.facts().subject();
        String roles = name.substring("officer-".length() + 37);
        Set<Role> role = Stream.of(roles.split("\\+", -1)).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new OfficerKey(
                new MemberId(subject.member()),
                new OfficerId(subject.officerIfAny().orElseThrow()),
                role,
                file.key(),
                certificate);
    }

    private static char[] password(Path directory) throws IOException {
        return Files.readString(directory.resolve("password")).strip().toCharArray();
    }

    private static List<Path> keyFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".p12"))
                    .sorted()
                    .toList();
        }
    }

    static void owned(Path file, byte[] bytes) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, bytes);
    }
}
