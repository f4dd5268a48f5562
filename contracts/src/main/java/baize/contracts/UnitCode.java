package baize.contracts;

/** Units of quantity. Source: UN/ECE Recommendation 20; packages are Recommendation 21 codes with its prefix X. */
public enum UnitCode {
    /** Piece (只). */
    H87,
    /** Pair. */
    PR,
    /** Set. */
    SET,
    /** Litre. */
    LTR,
    /** Kilogram. */
    KGM,
    /** Box (盒): a package, never a base unit. */
    XBX,
    /** Carton (箱): a package, never a base unit. */
    XCT
}
