package baize.trust;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whether a receipt's entry is one that a log holds. Source: docs/decisions/0001-formats.md, Receipt. */
final class ReceiptEntry {
    private static final String ACCEPTED = "ACCEPTED";
    private static final String NO_EVENTS = "[]";

    private ReceiptEntry() {}

    /** Why not; empty where it is. */
    static Optional<ReceiptFault> fault(Receipt receipt, Genesis genesis) {
        if (!eventsFit(receipt)) {
            return Optional.of(ReceiptFault.EVENTS);
        }
        return receipt.position() == 0 ? firstFault(receipt, genesis) : commandFault(receipt);
    }

    private static Optional<ReceiptFault> firstFault(Receipt receipt, Genesis genesis) {
        boolean founding = receipt.type().equals(Genesis.LEAF_TYPE)
                && receipt.command().equals(receipt.genesis())
                && receipt.organisation().equals(genesis.members().getFirst().member())
                && receipt.outcome().equals(ACCEPTED)
                && receipt.events().equals(NO_EVENTS);
        return founding ? Optional.empty() : Optional.of(ReceiptFault.FIRST_ENTRY);
    }

    private static Optional<ReceiptFault> commandFault(Receipt receipt) {
        if (!(CompactJws.read(RecordJson.utf8(receipt.command())) instanceof CompactJws jws)) {
            return Optional.of(ReceiptFault.NO_COMMAND);
        }
        Optional<JsonNode> payload = RecordJson.text(jws.payload()).flatMap(FormatJson::read);
        boolean same = payload.filter(JsonNode::isObject).isPresent()
                && RecordJson.textIfAny(payload.get(), "ledger")
                        .filter(receipt.ledger()::equals)
                        .isPresent()
                && RecordJson.textIfAny(payload.get(), "type")
                        .filter(receipt.type()::equals)
                        .isPresent();
        return same ? Optional.empty() : Optional.of(ReceiptFault.OTHER_COMMAND);
    }

    /** A canonical array of objects that begin with their type; none where the command was refused. */
    private static boolean eventsFit(Receipt receipt) {
        Optional<JsonNode> events = FormatJson.readCanonical(receipt.events());
        return events.filter(JsonNode::isArray).isPresent()
                && events.get().values().stream().allMatch(ReceiptEntry::beginsWithItsType)
                && (receipt.outcome().equals(ACCEPTED) || receipt.events().equals(NO_EVENTS));
    }

    private static boolean beginsWithItsType(JsonNode event) {
        return event.properties().stream()
                .findFirst()
                .filter(first ->
                        first.getKey().equals("type") && first.getValue().isString())
                .isPresent();
    }
}
