package baize.services.views;

/** An answer and the point of the log that it speaks of: both are of one moment. */
public record Answer<T>(T value, Progress progress) {}
