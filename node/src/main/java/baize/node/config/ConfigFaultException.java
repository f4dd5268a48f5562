package baize.node.config;

import org.jspecify.annotations.Nullable;

/** A configuration with which no node can start. The message is for the operator: what is wrong, where, and what to do. */
public final class ConfigFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public ConfigFaultException(String message) {
        super(message);
    }

    /** What is wrong, and what it came from. */
    public ConfigFaultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
