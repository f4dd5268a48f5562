package baize.services.enrolment;

/**
 * What is wrong in a line of a sheet. Holds no text of a note: that may be a name.
 *
 * @param fileLine the line of the file, from 1
 */
public record SheetFault(long fileLine, String column, String what) {
    @Override
    public String toString() {
        return "line " + fileLine + ", " + column + ": " + what;
    }
}
