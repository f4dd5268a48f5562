package baize.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** B31: no identifier takes a text that looks like another one, or that is no code at all. */
class IdentifierProperties {
    private static final long SEED = Long.getLong("seed", 31L);

    /** Cyrillic a, full-width 1, e and combining acute, é, zero width space, right-to-left override, soft hyphen, NUL, line feed, emoji. */
    private static final List<String> FOREIGN = List.of(
            "\u0430",
            "\uFF11",
            "e\u0301",
            "\u00e9",
            "\u200b",
            "\u202e",
            "\u00ad",
            "\u0000",
            "\n",
            "\ud83d\ude37",
            "\"",
            "<",
            "%",
            "\\",
            "'",
            ";");

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz0123456789-_. /";

    @Test
    void no_identifier_is_empty_blank_or_endless() {
        for (Class<? extends Identifier> type : ContractsClasses.of(Identifier.class)) {
            for (String text : List.of("", " ", "  ", "a".repeat(10_000), "1".repeat(10_000), "A".repeat(10_000))) {
                assertThat(takes(type, text)).as("%s '%.20s'", type, text).isFalse();
            }
        }
    }

    @Test
    void no_identifier_takes_a_foreign_character_anywhere() {
        Random random = new Random(SEED);
        for (Class<? extends Identifier> type : ContractsClasses.of(Identifier.class)) {
            for (int i = 0; i < 300; i++) {
                StringBuilder text = new StringBuilder(random(random));
                text.insert(random.nextInt(text.length() + 1), FOREIGN.get(random.nextInt(FOREIGN.size())));
                assertThat(takes(type, text.toString()))
                        .as("-Dseed=%d %s '%s'", SEED, type, text)
                        .isFalse();
            }
        }
    }

    @Test
    void an_identifier_keeps_its_text_to_the_letter() {
        Random random = new Random(SEED);
        for (Class<? extends Identifier> type : ContractsClasses.of(Identifier.class)) {
            for (int i = 0; i < 300; i++) {
                String text = random(random);
                if (takes(type, text)) {
                    assertThat(make(type, text).value())
                            .as("-Dseed=%d %s", SEED, type)
                            .isEqualTo(text);
                }
            }
        }
    }

    private static String random(Random random) {
        int[] lengths = {0, 1, 2, 9, 10, 17, 18, 36, 43, 87};
        StringBuilder text = new StringBuilder();
        for (int length = lengths[random.nextInt(lengths.length)]; length > 0; length--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static boolean takes(Class<? extends Identifier> type, String text) {
        try {
            make(type, text);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static Identifier make(Class<? extends Identifier> type, String text) {
        try {
            Constructor<? extends Identifier> constructor = type.getDeclaredConstructor(String.class);
            return constructor.newInstance(text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(type + " does not refuse but fails", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }
}
