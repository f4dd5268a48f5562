package baize.services.client;

import java.io.IOException;

/** Sends one signed command and waits for its outcome. Sending the same bytes again is safe. */
@FunctionalInterface
public interface Submitter {
    /** The outcome; throws {@link IOException} where nobody can say yet what became of it. */
    Outcome submit(byte[] command) throws IOException, InterruptedException;
}
