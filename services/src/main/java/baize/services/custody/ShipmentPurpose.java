package baize.services.custody;

/** Why a shipment travels, without the particulars. */
public enum ShipmentPurpose {
    /** It carries out an allocation. */
    DELIVERY,
    /** Goods go back. */
    RETURN,
    /** Between places of one organisation. */
    TRANSFER
}
