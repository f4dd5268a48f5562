package baize.services.client;

import java.io.IOException;

/** A node answered, and not what was asked for. */
public final class NodeAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    NodeAnswerException(String message) {
        super(message);
    }
}
