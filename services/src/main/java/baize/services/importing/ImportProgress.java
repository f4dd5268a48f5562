package baize.services.importing;

/** Told after each line of an import that is entered. */
@FunctionalInterface
public interface ImportProgress {
    /** So many lines are entered, of so many. */
    void entered(long lines, long total);

    /** Tells nobody. */
    static ImportProgress none() {
        return (_, _) -> {};
    }
}
