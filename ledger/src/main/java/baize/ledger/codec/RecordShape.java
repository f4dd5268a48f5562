package baize.ledger.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A record type's components and constructor: the only place of the module that reflects.
 *
 * @param type the record
 * @param components in the order of declaration
 * @param constructor takes the components as one array
 */
record RecordShape(Class<?> type, List<Component> components, MethodHandle constructor) {
    /**
     * One component.
     *
     * @param name as declared
     * @param type as declared, or what an {@code Optional} holds
     * @param optional whether it is an {@code Optional}
     * @param accessor takes the record, gives the component
     */
    record Component(String name, Type type, boolean optional, MethodHandle accessor) {
        /** The component of a record. */
        Object get(Object record) {
            try {
                return Objects.requireNonNull(accessor.invokeExact(record));
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable impossible) {
                throw new IllegalStateException("A record's accessor threw a checked exception", impossible);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        RecordComponent[] declared = type.getRecordComponents();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            MethodHandle constructor = lookup.unreflectConstructor(canonical)
                    .asSpreader(Object[].class, declared.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            List<Component> components = Arrays.stream(declared)
                    .map(component -> component(lookup, component))
                    .toList();
            return new RecordShape(type, components, constructor);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalArgumentException(type + " cannot be looked into", hidden);
        }
    }

    private static Component component(MethodHandles.Lookup lookup, RecordComponent declared) {
        Type type = declared.getGenericType();
        boolean optional = declared.getType() == Optional.class;
        try {
            Method accessor = declared.getAccessor();
            accessor.setAccessible(true);
            return new Component(
                    declared.getName(),
                    optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type,
                    optional,
                    lookup.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class)));
        } catch (IllegalAccessException hidden) {
            throw new IllegalArgumentException(declared + " cannot be looked into", hidden);
        }
    }

    Component component(int index) {
        return components.get(index);
    }

    /** The record of these components; what its constructor refuses is a fault of the text. */
    Object make(Object[] values) {
        try {
            return Objects.requireNonNull((Object) constructor.invokeExact(values));
        } catch (IllegalArgumentException | ArithmeticException refused) {
            throw new InvalidRecordException(String.valueOf(refused.getMessage()));
        } catch (RuntimeException | Error bug) {
            throw bug;
        } catch (Throwable impossible) {
            throw new IllegalStateException(type + "'s constructor threw a checked exception", impossible);
        }
    }
}
