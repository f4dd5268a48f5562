package baize.services.views;

/** How a follower of the log is. */
public sealed interface FollowerState {
    /** It follows the log. */
    record Following() implements FollowerState {}

    /** The database does not answer; it tries again until it does. */
    record Stalled(String why) implements FollowerState {}

    /**
     * An entry could not be applied, and nothing after it is: the tables stand still at the entry before. Somebody must act; a new version,
     * or a rebuild, may help.
     */
    record Halted(long position, String why) implements FollowerState {}

    /** It was closed. */
    record Closed() implements FollowerState {}
}
