package baize.verifier;

import java.util.Locale;

/** The one text of a JSON value. Source: docs/decisions/0001-formats.md, Canonical JSON. */
final class CanonicalJson {
    private CanonicalJson() {}

    /** Reads text and refuses it unless it is, character by character, what {@link #write} gives back. */
    static Json read(String text) throws NotValid {
        Json value = JsonReader.read(text);
        NotValid.unless(
                write(value).equals(text),
                "This JSON is not in canonical form: white space, an escape or a number is written in another way than the format says.",
                "Fetch it again without opening and saving it in another program.");
        return value;
    }

    /** The canonical text of a value; the order of members is kept. */
    static String write(Json value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Json value, StringBuilder text) {
        switch (value) {
            case Json.Text(String string) -> writeString(string, text);
            case Json.Whole(long number) -> text.append(number);
            case Json.Truth(boolean truth) -> text.append(truth);
            case Json.Items(var items) -> {
                char before = '[';
                for (Json item : items) {
                    write(item, text.append(before));
                    before = ',';
                }
                text.append(items.isEmpty() ? "[]" : "]");
            }
            case Json.Members(var members) -> {
                char before = '{';
                for (Json.Member member : members) {
                    writeString(member.name(), text.append(before));
                    write(member.value(), text.append(':'));
                    before = ',';
                }
                text.append(members.isEmpty() ? "{}" : "}");
            }
        }
    }

    private static void writeString(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < 0x20) {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
