package baize.trust;

/** Who outside the membership may see a leaf's header: a property of the command's type. */
public enum LeafClass {
    /** Everybody: the header stands in the leaf. */
    PUBLIC(0),
    /** The members: a blinded digest of the header stands in the leaf. */
    MEMBERS(1);

    private final int code;

    LeafClass(int code) {
        this.code = code;
    }

    /** The byte in the leaf. */
    public int code() {
        return code;
    }
}
