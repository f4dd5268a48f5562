package baize.services.demo;

import java.util.OptionalLong;

/** A command of the script, and where it stands in the log once it is played. */
final class Entry {
    private OptionalLong position = OptionalLong.empty();

    void stands(long at) {
        position = OptionalLong.of(at);
    }

    /** Its position; throws {@link IllegalStateException} while it is not played. */
    long position() {
        return position.orElseThrow(() -> new IllegalStateException("This command of the script is not played yet"));
    }
}
