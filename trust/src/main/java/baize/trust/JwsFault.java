package baize.trust;

/** Why bytes are not a compact JWS of ours. */
public enum JwsFault {
    /** Longer than {@link CompactJws#LIMIT}, or empty. */
    SIZE,
    /** Not three parts with two dots. */
    PARTS,
    /** A part is not canonical base64url. */
    BASE64URL,
    /** The header is not, byte for byte, the one that is allowed. */
    HEADER,
    /** The signature is not 64 bytes with R and S from 1 to n - 1. */
    SIGNATURE_RANGE
}
