package baize.trust;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** A certificate's names: the organisation, then the officer, each once and nothing else. */
final class CertificateNames {
    private static final Pattern MEMBER = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38})[a-z0-9]");
    private static final Pattern OFFICER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private CertificateNames() {}

    static void checkMember(String code) {
        check(MEMBER, code, "a member's code");
    }

    static void checkOfficer(String pseudonym) {
        check(OFFICER, pseudonym, "a lower-case UUID");
    }

    private static void check(Pattern pattern, String text, String what) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("Not " + what + ": " + text);
        }
    }

    static X500Name write(CertificateSubject subject) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, subject.member());
        subject.officerIfAny().ifPresent(officer -> name.addRDN(BCStyle.CN, officer));
        return name.build();
    }

    /** The subject of a name in either order; empty when there is anything else in it. */
    static Optional<CertificateSubject> read(X500Name name) {
        Map<String, String> texts = new TreeMap<>();
        for (RDN part : name.getRDNs()) {
            Optional<String> text = part.isMultiValued() || part.size() == 0
                    ? Optional.empty()
                    : text(part.getFirst().getValue());
            if (text.isEmpty() || texts.put(key(part.getFirst().getType()), text.get()) != null) {
                return Optional.empty();
            }
        }
        String member = texts.remove("O");
        String officer = texts.remove("CN");
        if (member == null || !texts.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    officer == null
                            ? new CertificateSubject.Member(member)
                            : new CertificateSubject.Officer(member, officer));
        } catch (IllegalArgumentException otherAlphabet) {
            return Optional.empty();
        }
    }

    private static String key(ASN1ObjectIdentifier type) {
        return type.equals(BCStyle.O) ? "O" : type.equals(BCStyle.CN) ? "CN" : type.getId();
    }

    private static Optional<String> text(ASN1Encodable value) {
        return switch (value) {
            case ASN1UTF8String utf8 -> Optional.of(utf8.getString());
            case ASN1PrintableString printable -> Optional.of(printable.getString());
            default -> Optional.empty();
        };
    }
}
