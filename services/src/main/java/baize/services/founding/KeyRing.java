package baize.services.founding;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.trust.CertificateIssuer;
import baize.trust.Ed25519SigningKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * The secret keys that one keeper holds: officers', issuers' and checkpoint keys. A single organisation's ring holds its own; the
 * demonstration's holds everyone's.
 */
public record KeyRing(
        List<OfficerKey> officers,
        Map<MemberId, CertificateIssuer> issuers,
        Map<MemberId, Ed25519SigningKey> checkpointKeys) {
    private static final Comparator<MemberId> BY_CODE = Comparator.comparing(MemberId::value);

    public KeyRing {
        officers = List.copyOf(officers);
        issuers = sorted(issuers);
        checkpointKeys = sorted(checkpointKeys);
    }

    /** The officers of an organisation who have a role, in the order of their enrolment. */
    public List<OfficerKey> officers(MemberId member, Role role) {
        return officers.stream()
                .filter(key -> key.member().equals(member) && key.roles().contains(role))
                .toList();
    }

    /** The first officer of an organisation with a role; throws {@link NoSuchElementException} where there is none. */
    public OfficerKey officer(MemberId member, Role role) {
        return officers(member, role).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(member.value() + " has no officer as " + role));
    }

    /** A registrar's issuer; throws {@link NoSuchElementException} where the ring does not hold it. */
    public CertificateIssuer issuer(MemberId member) {
        return held(issuers, member, "issuer");
    }

    /** A member's checkpoint key; throws {@link NoSuchElementException} where the ring does not hold it. */
    public Ed25519SigningKey checkpointKey(MemberId member) {
        return held(checkpointKeys, member, "checkpoint key");
    }

    private static <V> V held(Map<MemberId, V> keys, MemberId member, String what) {
        V key = keys.get(member);
        if (key == null) {
            throw new NoSuchElementException("The key ring holds no " + what + " of " + member.value());
        }
        return key;
    }

    private static <V> Map<MemberId, V> sorted(Map<MemberId, V> map) {
        Map<MemberId, V> copy = new TreeMap<>(BY_CODE);
        copy.putAll(map);
        return java.util.Collections.unmodifiableMap(copy);
    }
}
