package baize.contracts.custody;

import baize.contracts.Codes;
import baize.contracts.Identifier;

/** One waybill: boxes that travel together from place to place. */
public record ShipmentId(String value) implements Identifier {
    public ShipmentId {
        Codes.uuid(value, "ShipmentId");
    }
}
