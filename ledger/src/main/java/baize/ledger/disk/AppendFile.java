package baize.ledger.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A file that grows at its end. Not thread-safe. */
public interface AppendFile extends Closeable {
    /** Writes all of {@code bytes} at the end. */
    void append(ByteBuffer bytes) throws IOException;

    /** Makes what was appended durable (fdatasync). After a failure nothing is known of the content: never try again. */
    void force() throws IOException;

    /** Writes over bytes of the file, whose end stays where it is. */
    void rewrite(long at, ByteBuffer bytes) throws IOException;

    /** Cuts the file to {@code size} bytes and makes that durable. */
    void cut(long size) throws IOException;
}
