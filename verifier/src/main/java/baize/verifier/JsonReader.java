package baize.verifier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads JSON text with whole numbers and without null. Forgives white space and needless escapes, as a command's payload may have them:
 * whoever demands the canonical form reads through {@link CanonicalJson}. Source: RFC 8259.
 */
final class JsonReader {
    /** Deepest nesting of arrays and objects. */
    static final int DEPTH_LIMIT = 16;

    private static final long NUMBER_LIMIT = 1L << 53;
    private static final int LONGEST_NUMBER = 17;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** The value that the whole text writes; throws {@link NotValid} when it writes none, or one that the formats have no place for. */
    static Json read(String text) throws NotValid {
        JsonReader reader = new JsonReader(text);
        Json value = reader.value(0);
        reader.skipWhiteSpace();
        reader.require(reader.at == text.length(), "the end");
        return value;
    }

    private Json value(int depth) throws NotValid {
        require(depth <= DEPTH_LIMIT, "at most " + DEPTH_LIMIT + " levels");
        skipWhiteSpace();
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Truth(true));
            case 'f' -> word("false", new Json.Truth(false));
            default -> new Json.Whole(number());
        };
    }

    private Json members(int depth) throws NotValid {
        List<Json.Member> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        at++;
        if (!skip('}')) {
            do {
                skipWhiteSpace();
                require(peek() == '"', "a member's name");
                String name = string();
                require(names.add(name), "each member once");
                require(skip(':'), "a colon");
                members.add(new Json.Member(name, value(depth + 1)));
            } while (skip(','));
            require(skip('}'), "a comma or a closing brace");
        }
        return new Json.Members(members);
    }

    private Json items(int depth) throws NotValid {
        List<Json> items = new ArrayList<>();
        at++;
        if (!skip(']')) {
            do {
                items.add(value(depth + 1));
            } while (skip(','));
            require(skip(']'), "a comma or a closing bracket");
        }
        return new Json.Items(items);
    }

    private String string() throws NotValid {
        StringBuilder string = new StringBuilder();
        at++;
        while (peek() != '"') {
            char c = text.charAt(at++);
            require(c >= 0x20, "an escape for a control character");
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        requirePairedSurrogates(string);
        return string.toString();
    }

    private char escaped() throws NotValid {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> fourHexDigits();
            default -> throw unexpected("an escape of RFC 8259 §7");
        };
    }

    private char fourHexDigits() throws NotValid {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            require(digit >= 0, "four hex digits");
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private void requirePairedSurrogates(CharSequence string) throws NotValid {
        require(
                string.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE),
                "whole characters (a surrogate has no partner)");
    }

    private long number() throws NotValid {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String number = text.substring(start, at);
        boolean leadingZero = at - digits > 1 && text.charAt(digits) == '0';
        require(
                at > digits && number.length() <= LONGEST_NUMBER && !leadingZero && !number.equals("-0"),
                "a value of the formats");
        long value = Long.parseLong(number);
        require(Math.abs(value) < NUMBER_LIMIT, "a number between -2^53 and 2^53");
        return value;
    }

    private Json word(String word, Json value) throws NotValid {
        require(text.startsWith(word, at), word);
        at += word.length();
        return value;
    }

    private boolean skip(char expected) throws NotValid {
        skipWhiteSpace();
        boolean found = peek() == expected;
        if (found) {
            at++;
        }
        return found;
    }

    private void skipWhiteSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws NotValid {
        require(at < text.length(), "more text");
        return text.charAt(at);
    }

    private void require(boolean holds, String expected) throws NotValid {
        if (!holds) {
            throw unexpected(expected);
        }
    }

    private NotValid unexpected(String expected) {
        return new NotValid(
                "This is not JSON as the formats write it: " + expected + " was expected at character " + (at + 1)
                        + ".",
                "Fetch it again without opening and saving it in another program.");
    }
}
