package baize.checks.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Long texts that would make an expression search in vain, made for its own shape: each of its characters over and over, every two of
 * them by turns, a text that fits with one repetition blown up, the whole fitting text over and over; each also with a wrong last character.
 */
public final class Attacks {
    /** Characters of each text. */
    public static final int LENGTH = 50_000;

    private static final String WRONG = "\u0000";

    private Attacks() {}

    /** The texts for an expression. */
    public static List<String> on(String expression) {
        Shape shape = Shape.of(expression);
        Set<String> texts = new LinkedHashSet<>();
        Set<Character> characters = new LinkedHashSet<>();
        collect(shape, characters);
        characters.add('!');
        for (char one : characters) {
            add(texts, "", String.valueOf(one), "");
            for (char other : characters) {
                if (one != other) {
                    add(texts, "", "" + one + other, "");
                    add(texts, "", String.valueOf(one), String.valueOf(other));
                    add(texts, String.valueOf(one), String.valueOf(other), "");
                }
            }
        }
        if (!shape.shortest().isEmpty()) {
            add(texts, "", shape.shortest(), "");
        }
        for (Blown blown : blowUp(shape)) {
            add(texts, blown.before, blown.again, blown.after);
        }
        return List.copyOf(texts);
    }

    private record Blown(String before, String again, String after) {}

    /** The shortest fitting text, once for each repetition, with that one going on and on. */
    private static List<Blown> blowUp(Shape shape) {
        return switch (shape) {
            case Shape.One _, Shape.Nothing _ -> List.of();
            case Shape.Choice(List<Shape> forms) ->
                forms.stream().flatMap(form -> blowUp(form).stream()).toList();
            case Shape.Repeat(Shape what, int _) -> {
                List<Blown> all = new ArrayList<>(blowUp(what));
                if (!what.shortest().isEmpty()) {
                    all.add(new Blown("", what.shortest(), ""));
                }
                yield all;
            }
            case Shape.Row(List<Shape> parts) -> inARow(parts);
        };
    }

    private static List<Blown> inARow(List<Shape> parts) {
        List<Blown> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String before = new Shape.Row(parts.subList(0, i)).shortest();
            String after = new Shape.Row(parts.subList(i + 1, parts.size())).shortest();
            blowUp(parts.get(i))
                    .forEach(inner -> all.add(new Blown(before + inner.before, inner.again, inner.after + after)));
        }
        return all;
    }

    private static void collect(Shape shape, Set<Character> characters) {
        switch (shape) {
            case Shape.One(char sample) -> characters.add(sample);
            case Shape.Nothing() -> {}
            case Shape.Row(List<Shape> parts) -> parts.forEach(part -> collect(part, characters));
            case Shape.Choice(List<Shape> forms) -> forms.forEach(form -> collect(form, characters));
            case Shape.Repeat(Shape what, int _) -> collect(what, characters);
        }
    }

    private static void add(Set<String> texts, String before, String again, String after) {
        int times = Math.max(1, (LENGTH - before.length() - after.length() - 1) / again.length());
        String text = before + again.repeat(times) + after;
        texts.add(text);
        texts.add(text + WRONG);
    }
}
