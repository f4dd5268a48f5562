package baize.contracts;

/** A registered name in Chinese and in English. Both are always given: the pages exist in both languages. */
public record Names(RegisteredName zh, RegisteredName en) {
    /** Both names from their texts. */
    public static Names of(String zh, String en) {
        return new Names(new RegisteredName(zh), new RegisteredName(en));
    }
}
