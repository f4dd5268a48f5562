package baize.services.importing;

import baize.contracts.supply.FileDigest;
import baize.trust.Base64Url;
import baize.trust.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as a source published it.
 *
 * @param name its name without directories
 * @param digest SHA-256 of its bytes, so that anyone can compare
 */
public record SourceFile(String name, FileDigest digest, TextEncoding encoding, String text) {
    /** Largest file, in bytes: a million lines of 64 characters each. */
    public static final int LIMIT = 64 * 1024 * 1024;

    /** Reads a file. Throws {@link ImportFileException} where it is too large or no text. */
    public static SourceFile read(Path path) throws IOException, ImportFileException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new ImportFileException("The file is larger than " + LIMIT + " bytes: split it");
            }
            return of(path.getFileName().toString(), bytes);
        }
    }

    /** A file of this name with these bytes. Throws {@link ImportFileException} where they are no text. */
    public static SourceFile of(String name, byte[] bytes) throws ImportFileException {
        TextEncoding.Decoded decoded = TextEncoding.decode(bytes)
                .orElseThrow(() ->
                        new ImportFileException("The file is neither UTF-8 nor GB18030 text: save it as CSV in UTF-8"));
        return new SourceFile(
                name, new FileDigest(Base64Url.encode(Sha256.of(bytes))), decoded.encoding(), decoded.text());
    }
}
