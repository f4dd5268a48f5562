package baize.ledger.codec;

import baize.contracts.donation.DonationCode;
import baize.contracts.membership.CreditCode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes random records of any type that the contracts have, by trying until a constructor accepts. */
public final class AnyRecord {
    private static final int TRIES = 2000;
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final RandomGenerator random;

    /** Records drawn from this source. */
    public AnyRecord(RandomGenerator random) {
        this.random = random;
    }

    /** A record of this type; throws where none was accepted. */
    public <R> R of(Class<R> type) {
        return type.cast(record(type));
    }

    private Object any(Type type) {
        return switch (type) {
            case Class<?> number when number == long.class || number == Long.class -> (long) random.nextInt(100);
            case Class<?> number when number == int.class || number == Integer.class -> random.nextInt(60);
            case Class<?> truth when truth == boolean.class -> random.nextBoolean();
            case Class<?> time when time == Instant.class -> Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L));
            case Class<?> date when date == LocalDate.class -> LocalDate.ofEpochDay(random.nextInt(30_000));
            case Class<?> text when text == String.class -> text();
            case Class<?> constant
            when constant.isEnum() -> pick(List.of(Objects.requireNonNull(constant.getEnumConstants())));
            case Class<?> record when record.isRecord() -> record(record);
            case Class<?> choice when choice.isSealed() -> any(pick(List.of(choice.getPermittedSubclasses())));
            case ParameterizedType many
            when many.getRawType() == Optional.class ->
                random.nextBoolean() ? Optional.empty() : Optional.of(any(many.getActualTypeArguments()[0]));
            case ParameterizedType many when many.getRawType() == List.class -> some(many);
            case ParameterizedType many when many.getRawType() == Set.class -> new LinkedHashSet<>(some(many));
            case Type other -> throw new IllegalArgumentException(other.getTypeName());
        };
    }

    private List<Object> some(ParameterizedType many) {
        List<Object> some = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            some.add(any(many.getActualTypeArguments()[0]));
        }
        return some;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            for (int i = 0; i < TRIES; i++) {
                try {
                    return constructor.newInstance(Arrays.stream(components)
                            .map(component -> any(component.getGenericType()))
                            .toArray());
                } catch (InvocationTargetException refused) {
                    if (!(refused.getCause() instanceof IllegalArgumentException)) {
                        throw refused;
                    }
                }
            }
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalArgumentException(type.getName(), hidden);
        }
        throw new IllegalArgumentException("No " + type + " was accepted");
    }

    private String text() {
        return switch (random.nextInt(9)) {
            case 0 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 1 ->
                pick(List.of(
                        "mask-n95",
                        "red-cross",
                        "wuhan2020",
                        "GB 19083-2010",
                        "420100",
                        "sample-maker:S2410-123",
                        "口罩 \"N95\"\\"));
            case 2, 3 -> digits(42) + "A";
            case 4 -> digits(42) + "A." + digits(42) + "A";
            case 5 ->
                CreditCode.withCheck("91420100" + (100_000_000 + random.nextInt(800_000_000)))
                        .value();
            case 6 ->
                DonationCode.withCheck(String.valueOf(100_000_000 + random.nextInt(800_000_000)))
                        .value();
            case 7 -> digits(22);
            default -> Long.toHexString(random.nextLong());
        };
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return digits.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
