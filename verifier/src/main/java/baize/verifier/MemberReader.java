package baize.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an object's members one after the other, in the order that a format gives; any other order or member is refused. */
final class MemberReader {
    private final String what;
    private final List<Json.Member> members;
    private int next;

    private MemberReader(String what, List<Json.Member> members) {
        this.what = what;
        this.members = members;
    }

    /** Begins to read an object; {@code what} names it in messages. */
    static MemberReader of(String what, Json value) throws NotValid {
        if (value instanceof Json.Members(var members)) {
            return new MemberReader(what, members);
        }
        throw wrong(what + " is not a JSON object");
    }

    /** The next member, a string. */
    String text(String name) throws NotValid {
        if (value(name) instanceof Json.Text(String text)) {
            return text;
        }
        throw wrong("\"" + name + "\" of " + what + " is not a string");
    }

    /** The next member, a string, if it has this name. */
    Optional<String> optionalText(String name) throws NotValid {
        return isNext(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** The next member, a whole number of 0 or more. */
    long count(String name) throws NotValid {
        if (value(name) instanceof Json.Whole(long number) && number >= 0) {
            return number;
        }
        throw wrong("\"" + name + "\" of " + what + " is not a whole number of 0 or more");
    }

    /** The next member, a whole number of 0 or more, if it has this name. */
    Optional<Long> optionalCount(String name) throws NotValid {
        return isNext(name) ? Optional.of(count(name)) : Optional.empty();
    }

    /** The next member, an array. */
    List<Json> items(String name) throws NotValid {
        if (value(name) instanceof Json.Items(var items)) {
            return items;
        }
        throw wrong("\"" + name + "\" of " + what + " is not an array");
    }

    /** The next member, an array of strings. */
    List<String> texts(String name) throws NotValid {
        List<String> texts = new ArrayList<>();
        for (Json item : items(name)) {
            if (item instanceof Json.Text(String text)) {
                texts.add(text);
            } else {
                throw wrong("\"" + name + "\" of " + what + " holds something else than strings");
            }
        }
        return texts;
    }

    /** The next member, whatever it is. */
    Json value(String name) throws NotValid {
        if (!isNext(name)) {
            throw wrong(what + " has no member \"" + name + "\" at its place");
        }
        return members.get(next++).value();
    }

    /** Refuses members that are left over. */
    void end() throws NotValid {
        if (next < members.size()) {
            throw wrong(what + " has a member that the format does not know: \""
                    + members.get(next).name() + "\"");
        }
    }

    private boolean isNext(String name) {
        return next < members.size() && members.get(next).name().equals(name);
    }

    private static NotValid wrong(String problem) {
        return new NotValid(
                Plain.sentence(problem),
                "It was changed, or made by a newer version: fetch it again, and use the newest version of this tool.");
    }
}
