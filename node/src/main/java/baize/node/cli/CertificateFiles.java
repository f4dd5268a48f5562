package baize.node.cli;

import baize.trust.Certificate;
import baize.trust.PemText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Certificates as PEM files, named after their keys. They are no secret. */
final class CertificateFiles {
    private CertificateFiles() {}

    /** A certificate; empty where the file holds none of ours. */
    static Optional<Certificate> read(Path file) throws IOException {
        return PemText.read(PemText.CERTIFICATE, new String(Given.file(file), StandardCharsets.UTF_8))
                .map(Certificate::read)
                .filter(Certificate.class::isInstance)
                .map(Certificate.class::cast);
    }

    /** Writes a certificate, over an older one of the same key. */
    static void write(Path file, Certificate certificate) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, PemText.write(PemText.CERTIFICATE, certificate.toByteArray()));
    }

    /** Where the certificate of a key goes. */
    static Path of(Path directory, String thumbprint) {
        return directory.resolve(thumbprint + ".pem");
    }
}
