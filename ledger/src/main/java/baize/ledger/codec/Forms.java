package baize.ledger.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Finds the form of a type, makes it at first use and keeps it. Thread-safe. */
final class Forms {
    private static final String TAG = "is";

    private final Map<Type, Form> known = new ConcurrentHashMap<>(ValueForm.byType());

    /** The form of a type; throws {@link IllegalArgumentException} for one that no record of ours may have. */
    Form of(Type type) {
        Form form = known.get(type);
        if (form == null) {
            form = make(type);
            known.put(type, form);
        }
        return form;
    }

    private Form make(Type type) {
        return switch (type) {
            case Class<?> enumeration when enumeration.isEnum() -> TextForm.Constant.of(enumeration);
            case Class<?> record when record.isRecord() -> record(record);
            case Class<?> choice when choice.isSealed() -> choice(TAG, choice, Forms::kebabCase);
            case ParameterizedType many when many.getRawType() == List.class -> new ManyForm.Listed(element(many));
            case ParameterizedType many
            when many.getRawType() == Set.class && element(many) instanceof TextForm text -> new ManyForm.Sorted(text);
            case Type other -> throw new IllegalArgumentException("No record may hold a " + other);
        };
    }

    private Form element(ParameterizedType many) {
        return of(many.getActualTypeArguments()[0]);
    }

    private Form record(Class<?> type) {
        RecordShape shape = RecordShape.of(type);
        List<RecordShape.Component> components = shape.components();
        if (components.size() == 1 && components.getFirst().type() == String.class) {
            return new TextForm.Code(shape);
        }
        return new RecordForm(
                shape,
                components.stream().map(component -> of(component.type())).toList());
    }

    /** The form of a sealed interface: its records, told apart by a member named {@code tag}. */
    ChoiceForm choice(String tag, Class<?> type, Function<Class<?>, String> naming) {
        Map<String, RecordForm> forms = new TreeMap<>();
        addRecords(type, naming, forms);
        return new ChoiceForm(tag, forms);
    }

    private void addRecords(Class<?> type, Function<Class<?>, String> naming, Map<String, RecordForm> forms) {
        for (Class<?> permitted : Objects.requireNonNull(type.getPermittedSubclasses())) {
            if (permitted.isSealed()) {
                addRecords(permitted, naming, forms);
            } else if (!(of(permitted) instanceof RecordForm form)
                    || forms.put(naming.apply(permitted), form) != null) {
                throw new IllegalArgumentException(permitted + " is no record with a name of its own");
            }
        }
    }

    /** {@code OneDemand} as {@code one-demand}. */
    static String kebabCase(Class<?> type) {
        StringBuilder name = new StringBuilder();
        for (char c : type.getSimpleName().toCharArray()) {
            boolean capital = c >= 'A' && c <= 'Z';
            if (capital && !name.isEmpty()) {
                name.append('-');
            }
            name.append(capital ? (char) (c - 'A' + 'a') : c);
        }
        return name.toString();
    }
}
