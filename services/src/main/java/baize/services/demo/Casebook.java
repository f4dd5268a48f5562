package baize.services.demo;

import baize.contracts.Identifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Which named cases were played to their end, and where to look at them. */
final class Casebook {
    private final Map<NamedCase, List<Supplier<Reference>>> references = new EnumMap<>(NamedCase.class);
    private final Set<NamedCase> played = EnumSet.noneOf(NamedCase.class);

    void note(NamedCase named, Reference.Kind kind, Identifier value) {
        note(named, () -> new Reference(kind, value.value()));
    }

    /** A record, whose position is known once it is played. */
    void note(NamedCase named, Reference.Kind kind, Entry entry) {
        note(named, () -> new Reference(kind, Long.toString(entry.position())));
    }

    void note(NamedCase named, Reference reference) {
        note(named, () -> reference);
    }

    private void note(NamedCase named, Supplier<Reference> reference) {
        references.computeIfAbsent(named, _ -> new ArrayList<>()).add(reference);
    }

    /** The plot that tells this case ends here. */
    void ends(NamedCase named, Plot plot) {
        plot.happens(() -> played.add(named));
    }

    /** Every case with its references; throws {@link UnplayableException} where one was not played to its end. */
    Map<NamedCase, List<Reference>> cases() {
        Map<NamedCase, List<Reference>> all = new EnumMap<>(NamedCase.class);
        for (NamedCase named : NamedCase.values()) {
            if (!played.contains(named)) {
                throw new UnplayableException("The demonstration ended before the case " + named + " did");
            }
            all.put(
                    named,
                    references.getOrDefault(named, List.of()).stream()
                            .map(Supplier::get)
                            .toList());
        }
        return all;
    }
}
