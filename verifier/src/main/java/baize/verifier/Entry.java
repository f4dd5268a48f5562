package baize.verifier;

import java.util.ArrayList;
import java.util.List;

/**
 * A command with what the ledger made of it: enough to build its leaf again.
 *
 * @param command the signed command, or the genesis record at position 0
 * @param events canonical JSON array
 */
record Entry(long position, String type, String organisation, String command, String outcome, String events) {
    private static final String GENESIS = "genesis";
    private static final String ACCEPTED = "ACCEPTED";

    /** What the leaf must say of this command. */
    Header header() {
        byte[] bytes = Encodings.utf8(command);
        return new Header(
                type,
                organisation,
                Sha256.of(bytes),
                outcome,
                CommandSecret.of(bytes).eventsDigest(events));
    }

    /** Checks that command, type, outcome and events fit together, and gives the events. */
    List<Event> requireSound(Genesis genesis) throws NotValid {
        if (position == 0) {
            boolean founding = type.equals(GENESIS)
                    && command.equals(genesis.text())
                    && organisation.equals(genesis.firstMember())
                    && outcome.equals(ACCEPTED)
                    && events.equals("[]");
            NotValid.unless(
                    founding,
                    "The log's first entry is not the genesis record.",
                    "Fetch it again. If it stays so, this is no ledger of ours.");
        } else {
            SignedCommand.read(command).requireSame(genesis.ledger(), type);
        }
        List<Event> read = readEvents();
        NotValid.unless(
                isAccepted() || read.isEmpty(),
                "The command was refused (" + Plain.text(outcome) + "), and yet events are given for it.",
                "Fetch it again. If it stays so, keep the file: it is evidence.");
        return read;
    }

    /** Whether the ledger accepted the command. */
    boolean isAccepted() {
        return outcome.equals(ACCEPTED);
    }

    private List<Event> readEvents() throws NotValid {
        if (CanonicalJson.read(events) instanceof Json.Items(var items)) {
            List<Event> read = new ArrayList<>();
            for (Json item : items) {
                read.add(Event.read(item));
            }
            return read;
        }
        throw new NotValid(
                "The events are not a JSON array.", "Fetch it again without opening and saving it in another program.");
    }
}
