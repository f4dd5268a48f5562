package baize.verifier;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check found out: facts, what is proven by them and what is not.
 *
 * @param kind receipt, checkpoint or totals
 * @param headline the verdict in one sentence
 */
record Report(
        String kind,
        String headline,
        List<Fact> facts,
        List<Event> events,
        List<Totals.Row> totals,
        List<String> proven,
        List<String> notProven) {
    Report {
        facts = List.copyOf(facts);
        events = List.copyOf(events);
        totals = List.copyOf(totals);
        proven = List.copyOf(proven);
        notProven = List.copyOf(notProven);
    }

    /** One fact: its name as a JSON member and as a label. */
    record Fact(String name, String label, Json value) {
        /** A fact that is a text. */
        static Fact of(String name, String label, String value) {
            return new Fact(name, label, new Json.Text(value));
        }

        /** A fact that is a number. */
        static Fact of(String name, String label, long value) {
            return new Fact(name, label, new Json.Whole(value));
        }
    }

    /** The report as a person reads it. */
    String toText() {
        StringBuilder text = new StringBuilder("VALID. ").append(headline).append("\n\n");
        for (Fact fact : facts) {
            String value = fact.value instanceof Json.Text(String plain) ? plain : CanonicalJson.write(fact.value);
            text.append("  %-14s %s%n".formatted(fact.label, Plain.text(value)));
        }
        if (!events.isEmpty()) {
            text.append("\nWhat happened by it:\n");
            events.forEach(event -> text.append("  ").append(event.shown()).append('\n'));
        }
        if (!totals.isEmpty()) {
            text.append('\n').append(TotalsTable.of(totals));
        }
        list(text, "Proven:", proven);
        list(text, "Not proven by this file:", notProven);
        return text.toString();
    }

    /** The report as a program reads it. */
    String toJson() {
        List<Json.Member> members = new ArrayList<>();
        members.add(new Json.Member("valid", new Json.Truth(true)));
        members.add(new Json.Member("kind", new Json.Text(kind)));
        facts.forEach(fact -> members.add(new Json.Member(fact.name, fact.value)));
        if (kind.equals("receipt")) {
            members.add(new Json.Member(
                    "events",
                    new Json.Items(
                            new ArrayList<>(events.stream().map(Event::members).toList()))));
        }
        if (kind.equals("totals")) {
            members.add(new Json.Member(
                    "totals",
                    new Json.Items(totals.stream().map(TotalsTable::json).toList())));
        }
        members.add(new Json.Member("proven", texts(proven)));
        members.add(new Json.Member("notProven", texts(notProven)));
        return CanonicalJson.write(new Json.Members(members)) + "\n";
    }

    /** The answer to a program when a check failed. */
    static String failureAsJson(NotValid failure) {
        return CanonicalJson.write(new Json.Members(List.of(
                        new Json.Member("valid", new Json.Truth(false)),
                        new Json.Member("problem", new Json.Text(failure.problem())),
                        new Json.Member("advice", new Json.Text(failure.advice())))))
                + "\n";
    }

    private static Json texts(List<String> texts) {
        return new Json.Items(
                texts.stream().map(text -> (Json) new Json.Text(text)).toList());
    }

    private static void list(StringBuilder text, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            sentences.forEach(sentence -> text.append("  - ").append(sentence).append('\n'));
        }
    }
}
