package baize.ledger.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text is not the record that it should be: every fault, with its place. Costs no stack trace, since bad input is nothing rare. */
public final class InvalidRecordException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Most faults that one text is told of. */
    public static final int LIMIT = 50;

    private final transient List<Fault> faults;

    /** These faults, the first {@link #LIMIT} of them. */
    public InvalidRecordException(List<Fault> faults) {
        super(faults.stream().limit(LIMIT).map(Fault::toString).collect(Collectors.joining("; ")), null, false, false);
        this.faults = faults.stream().limit(LIMIT).toList();
    }

    /** One fault of the whole text. */
    InvalidRecordException(String message) {
        this(List.of(Fault.ofWhole(message)));
    }

    /** What is wrong, in the order of the text as far as possible; at least one. */
    public List<Fault> faults() {
        return faults;
    }

    /** Adds these faults, seen from the object around, to {@code all}. */
    void addTo(List<Fault> all, String name) {
        faults.forEach(fault -> all.add(fault.under(name)));
    }

    /** Throws if there are any faults. */
    static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidRecordException(new ArrayList<>(faults));
        }
    }
}
