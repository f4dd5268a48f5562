package baize.verifier;

/** Events as the ledger writes them. */
final class TestEvents {
    private TestEvents() {}

    static String all(String... events) {
        return "[" + String.join(",", events) + "]";
    }

    static String placeRegistered(String member, String place) {
        return "{\"type\":\"PlaceRegistered\",\"member\":\"" + member + "\",\"place\":{\"place\":\"" + place
                + "\",\"kind\":\"WAREHOUSE\",\"names\":{\"zh\":\"仓库\",\"en\":\"store\"},\"district\":\"420100\"}}";
    }

    static String shipmentPacked(String shipment, String carrier) {
        return "{\"type\":\"ShipmentPacked\",\"packing\":{\"shipment\":\"" + shipment
                + "\",\"purpose\":{\"is\":\"transfer\"},\"from\":\"a\",\"to\":\"b\",\"carrier\":\"" + carrier
                + "\",\"boxes\":[],\"happenedAt\":\"2020-01-20T08:00:00.000Z\"},\"by\":\"red-cross\"}";
    }

    static String moved(String item, long quantity, String from, String to) {
        return "{\"type\":\"GoodsMoved\",\"lot\":\"lot-1\",\"item\":\"" + item + "\",\"quantity\":" + quantity
                + ",\"from\":" + from + ",\"to\":" + to
                + ",\"cause\":\"ARRIVAL\",\"happenedAt\":\"2020-01-20T08:00:00.000Z\"}";
    }

    static String correction(String item, long quantity, String from, String to, long corrects) {
        String moved = moved(item, quantity, from, to);
        return moved.substring(0, moved.length() - 1) + ",\"corrects\":" + corrects + "}";
    }

    static String outside(String receiver) {
        return account("outside", "receiver", receiver);
    }

    static String found(String by) {
        return account("found", "by", by);
    }

    static String place(String place) {
        return account("at-place", "place", place);
    }

    static String transit(String shipment) {
        return account("in-transit", "shipment", shipment);
    }

    static String used(String by) {
        return account("used", "by", by);
    }

    static String lost(String by) {
        return account("lost", "by", by);
    }

    static String damaged(String by) {
        return account("damaged", "by", by);
    }

    private static String account(String is, String name, String holder) {
        return "{\"is\":\"" + is + "\",\"" + name + "\":\"" + holder + "\"}";
    }
}
