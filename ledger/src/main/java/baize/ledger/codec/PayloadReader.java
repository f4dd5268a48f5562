package baize.ledger.codec;

import baize.contracts.Command;
import baize.contracts.CommandId;
import baize.contracts.CommandType;
import baize.contracts.CommandTypes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the payload of one command; order and white space are the signer's. */
final class PayloadReader {
    private static final Set<String> NAMES = Set.of("ledger", "id", "type", "issuedAt", "validUntil", "body");

    private final Forms forms;
    private final JsonValue.Members payload;
    private final List<Fault> faults = new ArrayList<>();

    private PayloadReader(Forms forms, JsonValue.Members payload) {
        this.forms = forms;
        this.payload = payload;
    }

    /** Reads a payload, or throws {@link InvalidRecordException} with all that is wrong with it. */
    static CommandPayload read(Forms forms, byte[] bytes) {
        String text = JsonReader.utf8(bytes);
        if (JsonReader.read(text, CommandPayload.DEPTH_LIMIT + 1) instanceof JsonValue.Members payload) {
            return new PayloadReader(forms, payload).read(text);
        }
        throw new InvalidRecordException("must be an object");
    }

    private CommandPayload read(String text) {
        payload.repeated()
                .forEach(name -> faults.add(Fault.ofWhole("stands there twice").under(name)));
        payload.members().keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> faults.add(Fault.ofWhole("is not known here").under(name)));
        Optional<String> ledger = member("ledger", PayloadReader::ledger);
        Optional<CommandId> id =
                member("id", json -> (CommandId) forms.of(CommandId.class).read(json));
        Optional<Instant> issuedAt = member("issuedAt", PayloadReader::time);
        Optional<Instant> validUntil = member("validUntil", PayloadReader::time);
        Optional<CommandType> type = member("type", PayloadReader::type);
        Optional<Command> command = type.flatMap(known -> member("body", json -> body(known, json, text)));
        checkTimes(id, issuedAt, validUntil);
        InvalidRecordException.throwIfAny(faults);
        return new CommandPayload(
                ledger.orElseThrow(),
                id.orElseThrow(),
                type.orElseThrow(),
                issuedAt.orElseThrow(),
                validUntil.orElseThrow(),
                command.orElseThrow());
    }

    private <T> Optional<T> member(String name, Function<JsonValue, T> reader) {
        JsonValue json = payload.members().get(name);
        try {
            if (json == null) {
                throw new InvalidRecordException("is missing");
            }
            return Optional.of(reader.apply(json));
        } catch (InvalidRecordException invalid) {
            invalid.addTo(faults, name);
            return Optional.empty();
        }
    }

    private Command body(CommandType type, JsonValue json, String text) {
        if (json instanceof JsonValue.Members body && isTooLong(text, body)) {
            throw new InvalidRecordException("is longer than " + CommandPayload.BODY_LIMIT + " bytes");
        }
        return (Command) forms.of(type.command()).read(json);
    }

    private static boolean isTooLong(String text, JsonValue.Members body) {
        int characters = body.to() - body.from();
        return characters > CommandPayload.BODY_LIMIT
                || (characters * 3 > CommandPayload.BODY_LIMIT
                        && text.substring(body.from(), body.to()).getBytes(StandardCharsets.UTF_8).length
                                > CommandPayload.BODY_LIMIT);
    }

    private void checkTimes(Optional<CommandId> id, Optional<Instant> issuedAt, Optional<Instant> validUntil) {
        if (issuedAt.isEmpty()) {
            return;
        }
        Instant issued = issuedAt.get();
        if (id.isPresent() && !CommandPayload.isMadeAt(id.get(), issued)) {
            faults.add(Fault.ofWhole("must be a UUID of version 7 whose time is issuedAt")
                    .under("id"));
        }
        if (validUntil.isPresent()
                && (!validUntil.get().isAfter(issued)
                        || validUntil.get().isAfter(issued.plus(CommandPayload.LONGEST_VALIDITY)))) {
            faults.add(
                    Fault.ofWhole("must be after issuedAt, by at most 72 hours").under("validUntil"));
        }
    }

    private static Instant time(JsonValue json) {
        return (Instant) ValueForm.INSTANT.read(json);
    }

    private static CommandType type(JsonValue json) {
        return CommandTypes.named(ValueForm.text(json))
                .orElseThrow(() -> new InvalidRecordException("is no type of command that this ledger knows"));
    }

    private static String ledger(JsonValue json) {
        String text = ValueForm.text(json);
        boolean good = text.length() == 64;
        for (int i = 0; good && i < text.length(); i++) {
            char c = text.charAt(i);
            good = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        if (!good) {
            throw new InvalidRecordException("must be 64 lower-case hex digits");
        }
        return text;
    }
}
