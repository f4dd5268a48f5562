package baize.node.pages.donation;

import baize.contracts.donation.DonationCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Codes near a mistyped one: one look-alike in place of another, or two neighbours in the other order. */
final class Guesses {
    /** What people take for one another most often: they are asked to look at these. */
    private static final List<String> EASILY_MISTAKEN = List.of("0DQ", "17T", "2Z", "5S", "6G", "8B", "VWY");

    private static final List<String> LOOK_ALIKES = Stream.concat(
                    EASILY_MISTAKEN.stream(), Stream.of("MN", "3B", "CG", "EF", "4A", "9G", "PR", "KX", "HN"))
            .toList();

    private Guesses() {}

    static Optional<DonationCode> code(String text) {
        try {
            return Optional.of(new DonationCode(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** The characters of a code that are easily mistaken, each once. */
    static List<String> doubtful(String code) {
        return code.chars()
                .mapToObj(c -> String.valueOf((char) c))
                .filter(c -> EASILY_MISTAKEN.stream().anyMatch(group -> group.contains(c)))
                .distinct()
                .toList();
    }

    /** Codes that may have been meant; most of them stand for nothing. */
    static List<DonationCode> of(String code) {
        Set<DonationCode> near = new LinkedHashSet<>();
        for (int i = 0; i < code.length(); i++) {
            String before = code.substring(0, i);
            String after = code.substring(i + 1);
            for (String other : alikes(code.substring(i, i + 1))) {
                code(before + other + after).ifPresent(near::add);
            }
            if (!after.isEmpty()) {
                code(before + after.charAt(0) + code.charAt(i) + after.substring(1))
                        .ifPresent(near::add);
            }
        }
        return List.copyOf(near);
    }

    private static List<String> alikes(String c) {
        return LOOK_ALIKES.stream()
                .filter(group -> group.contains(c))
                .flatMap(group -> group.chars().mapToObj(other -> String.valueOf((char) other)))
                .filter(other -> !other.equals(c))
                .distinct()
                .toList();
    }
}
