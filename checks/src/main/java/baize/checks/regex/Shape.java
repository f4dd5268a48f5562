package baize.checks.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What an expression is made of, as far as an attacker cares: things in a row, choices, repetitions, and one character of each class. It knows
 * the syntax that our expressions use; anything else is refused, so that no expression is attacked by half.
 */
sealed interface Shape {
    /** One character, such as {@code [a-z]}; {@code sample} is one that fits. */
    record One(char sample) implements Shape {}

    /** Takes no character: {@code ^}, {@code $}, {@code \b}, or looks around. */
    record Nothing() implements Shape {}

    /** One after the other. */
    record Row(List<Shape> parts) implements Shape {}

    /** One of several. */
    record Choice(List<Shape> forms) implements Shape {}

    /** Again and again. */
    record Repeat(Shape what, int least) implements Shape {}

    /** Reads an expression; throws {@link IllegalArgumentException} for syntax that it does not know. */
    static Shape of(String expression) {
        Reader reader = new Reader(expression);
        Shape shape = reader.choice();
        if (reader.at < expression.length()) {
            throw reader.unknown();
        }
        return shape;
    }

    /** The shortest text that fits. */
    default String shortest() {
        return switch (this) {
            case One(char sample) -> String.valueOf(sample);
            case Nothing() -> "";
            case Row(List<Shape> parts) -> {
                StringBuilder text = new StringBuilder();
                parts.forEach(part -> text.append(part.shortest()));
                yield text.toString();
            }
            case Choice(List<Shape> forms) -> forms.getFirst().shortest();
            case Repeat(Shape what, int least) -> what.shortest().repeat(least);
        };
    }

    /** Reads from left to right, one choice within the other. */
    final class Reader {
        private static final String CANDIDATES =
                "ax0A9f-_ \n.,/+=:;!\"#%&'()*<>?@[]{}|~\\^$\t\r\u0001\u00e9\u4e2d\ud800";
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        private IllegalArgumentException unknown() {
            return new IllegalArgumentException("Syntax that is not known here, at " + at + " of " + text);
        }

        private Shape choice() {
            List<Shape> forms = new ArrayList<>();
            forms.add(row());
            while (at < text.length() && text.charAt(at) == '|') {
                at++;
                forms.add(row());
            }
            return forms.size() == 1 ? forms.getFirst() : new Choice(forms);
        }

        private Shape row() {
            List<Shape> parts = new ArrayList<>();
            while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
                parts.add(repeated(one()));
            }
            return new Row(parts);
        }

        private Shape one() {
            char c = text.charAt(at);
            return switch (c) {
                case '(' -> group();
                case '^', '$' -> {
                    at++;
                    yield new Nothing();
                }
                case '[' -> sample(end(at + 1));
                case '\\' -> escaped();
                default -> sample(at + 1);
            };
        }

        private Shape group() {
            boolean looks = text.startsWith("(?=", at) || text.startsWith("(?!", at) || text.startsWith("(?<", at);
            at += text.startsWith("(?<=", at) || text.startsWith("(?<!", at)
                    ? 4
                    : looks || text.startsWith("(?:", at) || text.startsWith("(?>", at) ? 3 : 1;
            Shape inner = choice();
            if (at >= text.length()) {
                throw unknown();
            }
            at++;
            return looks ? new Row(List.of(new Repeat(inner, 0))) : inner;
        }

        private Shape escaped() {
            char c = text.charAt(at + 1);
            if (c == 'b' || c == 'B' || c == 'z' || c == 'Z' || c == 'A') {
                at += 2;
                return new Nothing();
            }
            if (c >= '1' && c <= '9') {
                throw unknown();
            }
            return sample(c == 'p' || c == 'P' ? text.indexOf('}', at) + 1 : c == 'u' ? at + 6 : at + 2);
        }

        /** Where a class in brackets ends, seen from behind its first bracket. */
        private int end(int from) {
            int depth = 1;
            int i = from;
            while (depth > 0) {
                char c = text.charAt(i);
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                i += c == '\\' ? 2 : 1;
            }
            return i;
        }

        private Shape sample(int end) {
            String of = text.substring(at, end);
            at = end;
            try {
                Pattern pattern = Pattern.compile(of, Pattern.DOTALL);
                Optional<Character> found = (of + CANDIDATES)
                        .chars()
                        .mapToObj(c -> (char) c)
                        .filter(c -> pattern.matcher(String.valueOf(c)).matches())
                        .findFirst();
                return new One(found.orElseThrow(this::unknown));
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        private Shape repeated(Shape what) {
            Shape shape = what;
            while (at < text.length() && "*+?{".indexOf(text.charAt(at)) >= 0) {
                char c = text.charAt(at);
                int least = c == '+' ? 1 : 0;
                if (c == '{') {
                    int end = text.indexOf('}', at);
                    String numbers = text.substring(at + 1, end);
                    int comma = numbers.indexOf(',');
                    least = Integer.parseInt(comma < 0 ? numbers : numbers.substring(0, comma));
                    at = end;
                }
                at++;
                if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '?')) {
                    at++; // possessive or reluctant: an attacker tries the same
                }
                shape = new Repeat(shape, least);
            }
            return shape;
        }
    }
}
