package baize.node.cli;

import baize.contracts.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Turns what was typed into our own types, or ends the command with what is wrong in it. */
final class Given {
    private static final int LONGEST_FILE = 64 * 1024 * 1024;

    private Given() {}

    /** A value of an option or a parameter. */
    static <T> T parsed(String where, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(where + " " + text + ": " + e.getMessage() + ".", e);
        }
    }

    /** Roles, divided by plus signs or commas. */
    static Set<Role> roles(String text) {
        Set<Role> roles = new TreeSet<>();
        for (String name : text.split("[+,]", -1)) {
            roles.add(Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailure(
                            "there is no role " + name + "; there are " + Arrays.toString(Role.values()) + ".")));
        }
        return roles;
    }

    /** A file's bytes. */
    static byte[] file(Path file) throws IOException {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new CommandFailure(file + " is larger than " + LONGEST_FILE + " bytes.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new CommandFailure(file + " does not exist.", e);
        }
    }
}
