package baize.contracts.supply;

import baize.contracts.UnitCode;

/**
 * How many base units a package holds (箱 carton, 盒 box).
 *
 * @param unit XBX or XCT
 * @param contains base units in one package, 2 to 100,000
 */
public record PackSize(UnitCode unit, long contains) {
    public PackSize {
        if (unit != UnitCode.XBX && unit != UnitCode.XCT) {
            throw new IllegalArgumentException("A package is a box (XBX) or a carton (XCT), not " + unit);
        }
        if (contains < 2 || contains > 100_000) {
            throw new IllegalArgumentException("A package contains 2 to 100000 base units, not " + contains);
        }
    }
}
