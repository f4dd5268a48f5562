package baize.trust;

import java.util.Optional;
import java.util.regex.Pattern;

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
            check(Syntax.MEMBER, member, "a member's code");
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
            check(Syntax.MEMBER, member, "a member's code");
            check(Syntax.OFFICER, officer, "a lower-case UUID");
        }

        @Override
        public Optional<String> officerIfAny() {
            return Optional.of(officer);
        }
    }

    /** The alphabets of the two names; each is of bounded length, so matching is linear. */
    final class Syntax {
        private static final Pattern MEMBER = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38})[a-z0-9]");
        private static final Pattern OFFICER =
                Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

        private Syntax() {}
    }

    private static void check(Pattern pattern, String text, String what) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("Not " + what + ": " + text);
        }
    }
}
