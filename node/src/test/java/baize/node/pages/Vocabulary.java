package baize.node.pages;

import baize.contracts.Command;
import baize.contracts.CommandTypes;
import baize.contracts.Event;
import baize.contracts.Identifier;
import baize.contracts.allocation.Allocation;
import baize.contracts.custody.Purpose;
import baize.contracts.supply.Demand;
import baize.services.custody.PassingRow;
import baize.services.donation.GiftQueries;
import baize.services.donation.GiftTrace;
import baize.services.membership.Organisation;
import baize.services.stock.CorrectionKind;
import baize.services.stock.CountStatus;
import baize.services.stock.MovementQueries;
import baize.services.stock.StockQueries;
import baize.services.views.StepKind;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every key that pages make from types: of all commands, events, their members and codes, and of what read models add. */
final class Vocabulary {
    private static final List<Class<?>> OF_THE_VIEWS = List.of(
            Demand.Status.class,
            Allocation.Status.class,
            baize.contracts.donation.Gift.Origin.class,
            baize.contracts.donation.Gift.Status.class,
            PassingRow.State.class,
            GiftQueries.Outcome.class,
            GiftTrace.State.class,
            Organisation.Check.class,
            StockQueries.Hindrance.class,
            CorrectionKind.class,
            CountStatus.class,
            StepKind.class,
            baize.contracts.stock.StockEvent.Cause.class,
            baize.contracts.supply.SupplyEvent.Repetition.class);

    private final Set<Type> seen = new HashSet<>();
    private final Set<String> keys = new TreeSet<>();

    private Vocabulary() {}

    static Set<String> keys() {
        Vocabulary words = new Vocabulary();
        words.look(Command.class);
        words.look(Event.class);
        OF_THE_VIEWS.forEach(words::look);
        CommandTypes.all().forEach(type -> words.keys.add("command." + type.name()));
        for (MovementQueries.Kind kind : MovementQueries.Kind.values()) {
            if (kind != MovementQueries.Kind.PLACE) {
                words.keys.add("account." + kind.name());
            }
        }
        return words.keys;
    }

    private void look(Type type) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                look(argument);
            }
        } else if (type instanceof Class<?> of && seen.add(of)) {
            look(of);
        }
    }

    private void look(Class<?> of) {
        Class<?> @Nullable [] forms = of.getPermittedSubclasses();
        if (forms != null) {
            List.of(forms).forEach(form -> look((Type) form));
        }
        Object @Nullable [] codes = of.getEnumConstants();
        if (codes != null) {
            for (Object code : codes) {
                keys.add("enum." + Words.listName(of) + "." + ((Enum<?>) code).name());
            }
        }
        RecordComponent @Nullable [] components = of.getRecordComponents();
        if (components == null || Identifier.class.isAssignableFrom(of)) {
            return;
        }
        if (Event.class.isAssignableFrom(of)) {
            keys.add("event." + of.getSimpleName());
        }
        if (Purpose.class.isAssignableFrom(of)) {
            keys.add("purpose." + of.getSimpleName());
        }
        for (RecordComponent component : components) {
            keys.add("field." + component.getName());
            look(component.getGenericType());
        }
    }
}
