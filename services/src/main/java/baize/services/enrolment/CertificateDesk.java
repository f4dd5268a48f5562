package baize.services.enrolment;

import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.services.membership.OfficerWithKeys;
import baize.services.membership.OfficerWithKeys.KeyStanding;
import baize.services.membership.OfficerWithKeys.State;
import baize.services.membership.Organisation;
import baize.trust.Certificate;
import baize.trust.CertificateIssuer;
import baize.trust.CertificateRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A registrar's desk: holds requests for certificates against the ledger, and makes the certificates. */
public final class CertificateDesk {
    /** Longest validity in days. The rules take one day more, for the margin at the start. */
    public static final int MOST_DAYS = 730;

    /** A certificate starts so much earlier, for clocks that differ. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final int MOST_KEYS = 5;

    private final Register register;

    /** A desk that looks into this register. */
    public CertificateDesk(Register register) {
        this.register = register;
    }

    /** What came of holding requests against the ledger. */
    public sealed interface Checked {
        /** All can be issued, but for those whose key is on the ledger already. */
        record Ready(List<OfficerRequest> fresh, List<OfficerRequest> known) implements Checked {
            public Ready {
                fresh = List.copyOf(fresh);
                known = List.copyOf(known);
            }
        }

        /** Each what is wrong with one request; nothing is issued before. */
        record Faulty(List<String> faults) implements Checked {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Looks at all requests before anything is signed. */
    public Checked check(List<OfficerRequest> requests) throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        List<OfficerRequest> fresh = new ArrayList<>();
        List<OfficerRequest> known = new ArrayList<>();
        Map<KeyId, String> seen = new HashMap<>();
        Map<MemberId, List<OfficerWithKeys>> officers = new HashMap<>();
        for (OfficerRequest request : requests) {
            String first = seen.putIfAbsent(request.key(), request.name());
            Optional<String> fault = first == null ? closed(request.member()) : Optional.of("the same key as " + first);
            if (fault.isEmpty() && !officers.containsKey(request.member())) {
                officers.put(request.member(), register.officers(request.member()));
            }
            Optional<OfficerWithKeys> officer = officers.getOrDefault(request.member(), List.of()).stream()
                    .filter(row -> row.officer().equals(request.officer()))
                    .findFirst();
            if (fault.isEmpty() && officer.isPresent() && holds(officer.get(), request.key())) {
                known.add(request);
                continue;
            }
            fault.or(() -> unfit(officer))
                    .ifPresentOrElse(what -> faults.add(request.name() + ": " + what), () -> fresh.add(request));
        }
        return faults.isEmpty() ? new Checked.Ready(fresh, known) : new Checked.Faulty(faults);
    }

    /** The certificate for a request, valid from about now for so many days. */
    public static Certificate certify(CertificateIssuer issuer, OfficerRequest request, Instant now, int days) {
        return issuer.issue(new CertificateRequest(
                request.request().subject(),
                request.request().publicKey(),
                now.minus(MARGIN),
                now.plus(Duration.ofDays(days))));
    }

    private Optional<String> closed(MemberId member) throws IOException, InterruptedException {
        Optional<Organisation> found = register.organisation(member);
        if (found.isEmpty()) {
            return Optional.of("no organisation " + member.value() + " is on the ledger");
        } else if (found.get().check() != Organisation.Check.VERIFIED) {
            return Optional.of("the identity of " + member.value() + " is not confirmed");
        }
        return found.get().suspended() ? Optional.of(member.value() + " is suspended") : Optional.empty();
    }

    private static boolean holds(OfficerWithKeys officer, KeyId key) {
        return officer.keys().stream().anyMatch(held -> held.key().equals(key));
    }

    private static Optional<String> unfit(Optional<OfficerWithKeys> officer) {
        if (officer.isEmpty()) {
            return Optional.of("this officer is not invited: ./baize member invite");
        } else if (officer.get().suspended()) {
            return Optional.of("this officer is suspended");
        }
        long usable = officer.get().keys().stream()
                .map(KeyStanding::state)
                .filter(Set.of(State.VALID, State.UNCONFIRMED, State.NOT_YET_VALID)::contains)
                .count();
        return usable < MOST_KEYS
                ? Optional.empty()
                : Optional.of("this officer has " + MOST_KEYS
                        + " keys already: ./baize key rotate puts one in place of another");
    }
}
