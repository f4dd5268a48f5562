package baize.checks.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The finder finds, and the attacks succeed where there is something to attack. */
class AttacksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+b",
                "([a-z]+)*,",
                "(a|aa)+$",
                "\\s+$",
                "(\\w+\\s?)*;",
                ".*.*=.*",
                "^(([a-z0-9])+.)+[A-Z]$",
                "[0-9]+[0-9]+x",
                "x*y",
                "(?:\\d+,?)*z"
            })
    void expressions_that_search_too_long_are_found_out(String expression) {
        assertThat(Stopwatch.worst(new Expression("here", expression)).millis()).isGreaterThan(Stopwatch.MOST_MILLIS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-z]{2,40}", "(?:x[0-9]{3}/){0,5}[0-9]{3}", "^a++b", "[0-9a-f]{64}"})
    void bounded_ones_pass(String expression) {
        assertThat(Stopwatch.worst(new Expression("here", expression)).millis())
                .isLessThanOrEqualTo(Stopwatch.MOST_MILLIS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/([0-5]|entries)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?",
                "\\bfrom\\s+[a-z_]+(\\s+[a-z]+)?\\s*,",
                "[^a]\\d\\p{Lu}?x",
                "a|b+|c{2}"
            })
    void the_shortest_text_of_a_shape_fits_it(String expression) {
        assertThat(Pattern.compile(expression)
                        .matcher(Shape.of(expression).shortest())
                        .matches())
                .isTrue();
    }

    @Test
    void a_shape_that_is_not_understood_is_refused() {
        assertThatThrownBy(() -> Shape.of("(a)\\1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shape.of("a)b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_attack_is_long() {
        assertThat(Attacks.on("(ab+|c)*d"))
                .hasSizeGreaterThan(20)
                .allSatisfy(attack -> assertThat(attack.length()).isBetween(Attacks.LENGTH - 10, Attacks.LENGTH));
    }

    @Test
    void every_way_to_use_an_expression_is_found() throws IOException {
        assertThat(Expressions.ofClass(bytesOf(Uses.class)))
                .extracting(Expression::text)
                .containsExactlyInAnyOrder("a+", "b+", "c+", "d+", "e+", "f+", "g+", "h+", "\\s", Expression.NOT_FIXED);
    }

    private static byte[] bytesOf(Class<?> type) throws IOException {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file))) {
            return in.readAllBytes();
        }
    }

    /** One of each. Splitting at plain characters is none. */
    private static final class Uses {
        private static final Pattern COMPILED = Pattern.compile("a+");
        private static final Pattern FLAGGED = Pattern.compile("b+", Pattern.CASE_INSENSITIVE);

        private Uses() {}

        @SuppressWarnings({"unused", "StringSplitter", "ReturnValueIgnored"}) // Looked at, never run.
        static void use(String text, String other) {
            boolean matches = Pattern.matches("c+", text)
                    || text.matches("d+")
                    || COMPILED.matcher(text).find()
                    || FLAGGED.matcher(text).find();
            String replaced = text.replaceAll("e+", "x").replaceFirst("f+", "") + matches;
            String[] split = replaced.split("g+");
            String[] limited = text.split("h+", -1);
            String[] escaped = text.split("\\s", 2);
            String[] plain = text.split(",", -1);
            String[] dots = text.split("\\.", 3);
            String[] unknown = text.split(other, -1);
        }
    }
}
