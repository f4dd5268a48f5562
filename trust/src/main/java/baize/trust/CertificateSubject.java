package baize.trust;

import java.util.Optional;

/** Whom a certificate names. Never a person: members by their code, officers by a role pseudonym. */
public sealed interface CertificateSubject {
    /** The organisation ({@code O}). */
    String member();

    /** The officer ({@code CN}); empty for the organisation itself. */
    Optional<String> officerIfAny();

    /**
     * An organisation: {@code O=<member>}.
     *
     * @param member 2 to 40 characters of a-z, 0-9 and inner hyphens
     */
    record Member(String member) implements CertificateSubject {
        public Member {
            CertificateNames.checkMember(member);
        }

        @Override
        public Optional<String> officerIfAny() {
            return Optional.empty();
        }
    }

    /**
     * An officer of an organisation: {@code CN=<officer>, O=<member>}.
     *
     * @param member as for {@link Member}
     * @param officer a lower-case UUID
     */
    record Officer(String member, String officer) implements CertificateSubject {
        public Officer {
            CertificateNames.checkMember(member);
            CertificateNames.checkOfficer(officer);
        }

        @Override
        public Optional<String> officerIfAny() {
            return Optional.of(officer);
        }
    }
}
