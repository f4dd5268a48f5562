package baize.services.demo;

import baize.contracts.Command;
import baize.contracts.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * One line of action: steps one after the other, each noted in the agenda for its own time, while other lines go on beside it.
 *
 * <pre>{@code
 * plot.sign(hospital, demand);
 * plot.pass(20, 90); // minutes
 * plot.sign(reviewer, review);
 * }</pre>
 */
final class Plot {
    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 22;

    private final Agenda agenda;
    private final Scribe scribe;
    private final Crew crew;
    private final Dice dice;
    private Instant now;

    Plot(Agenda agenda, Scribe scribe, Crew crew, Dice dice, Instant start) {
        this.agenda = agenda;
        this.scribe = scribe;
        this.crew = crew;
        this.dice = dice;
        this.now = start;
    }

    /** Another line that starts here and goes on beside this one. */
    Plot fork() {
        return new Plot(agenda, scribe, crew, dice.split(), now);
    }

    Dice dice() {
        return dice;
    }

    Crew crew() {
        return crew;
    }

    Scribe scribe() {
        return scribe;
    }

    /** When the next step happens. */
    Instant now() {
        return now;
    }

    /** When what the next step records happened, by its signer's word: some seconds or minutes before. */
    Instant justNow() {
        return now.minusSeconds(dice.between(20, 240));
    }

    /** Lets time pass: so many minutes, by chance. */
    Plot pass(long leastMinutes, long mostMinutes) {
        return pass(dice.minutes(leastMinutes, mostMinutes));
    }

    Plot pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Goes on at this moment, or at once where it has passed. */
    Plot until(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
        return this;
    }

    /** Goes on when people work: between seven in the morning and ten at night, by the region's clocks. */
    Plot byDay() {
        OffsetDateTime local = now.atOffset(Region.ZONE);
        if (local.getHour() < FIRST_HOUR) {
            return until(morning(local)).pass(0, 50);
        }
        return local.getHour() >= LAST_HOUR ? until(morning(local.plusDays(1))).pass(0, 50) : this;
    }

    private static Instant morning(OffsetDateTime day) {
        return day.truncatedTo(ChronoUnit.DAYS).plusHours(FIRST_HOUR).toInstant();
    }

    Plot happens(Agenda.Action action) {
        agenda.at(now, action);
        return this;
    }

    Entry sign(Hand by, Command command) {
        return sign(by, () -> command);
    }

    /** A command that is known only when its time has come. */
    Entry sign(Hand by, Supplier<? extends Command> command) {
        Entry entry = new Entry();
        happens(() -> entry.stands(scribe.accept(crew.key(by), command.get())));
        breathe();
        return entry;
    }

    /** From within an action: at once, by the agenda's time. */
    long signNow(Hand by, Command command) throws IOException, InterruptedException {
        return scribe.accept(crew.key(by), command);
    }

    /** A command that the rules refuse, for this reason. */
    Entry refused(Hand by, Command command, Refusal reason) {
        Entry entry = new Entry();
        happens(() -> entry.stands(scribe.refuse(crew.key(by), command, reason)));
        breathe();
        return entry;
    }

    private void breathe() {
        now = now.plusMillis(dice.between(4_000, 40_000));
    }
}
