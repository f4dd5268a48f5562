package baize.trust;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** DER as text for files and mail. Source: RFC 7468. */
public final class PemText {
    /** The label of a certificate (RFC 7468 §5). */
    public static final String CERTIFICATE = "CERTIFICATE";

    /** The label of a request for a certificate (RFC 7468 §7). */
    public static final String REQUEST = "CERTIFICATE REQUEST";

    private PemText() {}

    /** The text of one thing. */
    public static String write(String label, byte[] der) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(label, der));
        } catch (IOException impossible) {
            throw new IllegalStateException("A text in memory could not be written", impossible);
        }
        return text.toString();
    }

    /** The DER of the first thing in a text; empty where there is none under this label. */
    public static Optional<byte[]> read(String label, String text) {
        try (PemReader reader = new PemReader(new StringReader(text))) {
            return Optional.ofNullable(reader.readPemObject())
                    .filter(found -> found.getType().equals(label))
                    .map(PemObject::getContent);
        } catch (IOException | RuntimeException broken) {
            // The decoder of base64 throws unchecked exceptions for other characters.
            return Optional.empty();
        }
    }
}
