package baize.services.demo;

/** Who is told how far the demonstration has come. */
@FunctionalInterface
public interface Progress {
    /** So many of the days are played, with so many commands. */
    void played(int day, int days, long commands);

    /** Tells nobody. */
    static Progress silent() {
        return (_, _, _) -> {};
    }
}
