package baize.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What may stand on the ledger: codes, numbers, times, registered names and names of sources. No free text, no floating point,
 * nothing without a defined order.
 */
class SchemaTest {
    private static final Set<Class<?>> LEAVES = Set.of(
            long.class,
            Long.class,
            int.class,
            Integer.class,
            boolean.class,
            Boolean.class,
            Instant.class,
            LocalDate.class,
            RegisteredName.class,
            SourceName.class);

    @Test
    void commands_hold_no_free_text() {
        assertThat(faults(records(Command.class))).isEmpty();
    }

    @Test
    void events_hold_no_free_text() {
        assertThat(faults(records(Event.class))).isEmpty();
    }

    @Test
    void rows_of_state_hold_no_free_text() {
        List<Class<?>> rows =
                tables().stream().<Class<?>>map(Table::type).distinct().toList();

        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(faults(rows)).isEmpty();
    }

    @Test
    void events_have_unique_names() {
        assertThat(records(Event.class)).extracting(Class::getSimpleName).doesNotHaveDuplicates();
    }

    @Test
    void tables_have_unique_names_without_a_slash() {
        assertThat(tables())
                .extracting(Table::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void identifiers_are_records_of_one_value() {
        assertThat(ContractsClasses.of(Identifier.class)).hasSizeGreaterThan(20).allSatisfy(type -> {
            assertThat(type.isRecord()).isTrue();
            assertThat(type.getRecordComponents()).hasSize(1);
            assertThat(type.getRecordComponents()[0].getName()).isEqualTo("value");
            assertThat(type.getRecordComponents()[0].getType()).isEqualTo(String.class);
        });
    }

    @Test
    void the_check_finds_free_text_and_floating_point() {
        record Inner(String remark, double amount) {}
        record Outer(Optional<Inner> inner, List<Float> rates, Map<String, String> texts, Set<Names> unordered) {}

        assertThat(faults(List.of(Outer.class)))
                .containsExactlyInAnyOrder(
                        "Outer.inner: Inner.remark is java.lang.String",
                        "Outer.inner: Inner.amount is double",
                        "Outer.rates is java.lang.Float",
                        "Outer.texts is java.util.Map<java.lang.String, java.lang.String>",
                        "Outer.unordered is a set without an order");
    }

    private static List<Class<?>> records(Class<?> root) {
        return ContractsClasses.of(root).stream()
                .filter(Class::isRecord)
                .<Class<?>>map(type -> type)
                .toList();
    }

    private static List<Table<?>> tables() {
        List<Table<?>> tables = new ArrayList<>();
        for (Class<?> type : ContractsClasses.all()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == Table.class && Modifier.isStatic(field.getModifiers())) {
                    tables.add(value(field));
                }
            }
        }
        return tables;
    }

    private static Table<?> value(Field field) {
        try {
            field.setAccessible(true);
            return (Table<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    /** Every component that is reachable from these records and may not stand on the ledger. */
    private static List<String> faults(List<Class<?>> roots) {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        Deque<Place> open = new ArrayDeque<>();
        roots.forEach(root -> open.add(new Place("", root)));
        while (!open.isEmpty()) {
            Place place = open.remove();
            for (RecordComponent component : place.type().getRecordComponents()) {
                String path = place.path() + place.type().getSimpleName() + "." + component.getName();
                for (Class<?> part : parts(path, component.getGenericType(), faults)) {
                    if (seen.add(part.getName())) {
                        open.add(new Place(path + ": ", part));
                    }
                }
            }
        }
        return faults;
    }

    private record Place(String path, Class<?> type) {}

    /** The records behind a component that must be looked at too. */
    private static List<Class<?>> parts(String path, Type type, List<String> faults) {
        return switch (type) {
            case ParameterizedType many
            when many.getRawType() == Set.class && !ordered(many.getActualTypeArguments()[0]) -> {
                faults.add(path + " is a set without an order");
                yield List.of();
            }
            case ParameterizedType many
            when Set.of(Optional.class, List.class, Set.class).contains(many.getRawType()) ->
                parts(path, many.getActualTypeArguments()[0], faults);
            case Class<?> leaf when LEAVES.contains(leaf) -> List.of();
            case Class<?> code
            when ours(code) && (code.isEnum() || Identifier.class.isAssignableFrom(code)) -> List.of();
            case Class<?> group
            when ours(group) && group.isSealed() ->
                Stream.of(group.getPermittedSubclasses())
                        .flatMap(form -> parts(path, form, faults).stream())
                        .toList();
            case Class<?> form when ours(form) && form.isRecord() -> List.of(form);
            default -> {
                faults.add(path + " is " + type.getTypeName());
                yield List.of();
            }
        };
    }

    private static boolean ordered(Type element) {
        return element instanceof Class<?> type && (type.isEnum() || Identifier.class.isAssignableFrom(type));
    }

    private static boolean ours(Class<?> type) {
        return type.getPackageName().startsWith("baize.contracts");
    }
}
