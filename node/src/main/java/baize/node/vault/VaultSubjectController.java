package baize.node.vault;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.oversight.OversightCommand.CertifyErasure;
import baize.contracts.oversight.OversightCommand.ErasureReason;
import baize.node.http.Problem;
import baize.node.http.ProblemException;
import baize.node.session.SessionReader;
import baize.services.vault.Destruction;
import baize.services.vault.Erased;
import baize.services.vault.Reading;
import baize.services.vault.RecordId;
import baize.services.vault.RecordSummary;
import baize.services.vault.Subject;
import baize.services.vault.Vault;
import baize.services.vault.VaultRefusal;
import baize.services.vault.VaultResult;
import baize.services.views.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an organisation owes its subjects: which records there are, who read them, and their erasure. Only for officers of the organisation whose
 * records they are; for all others there are none.
 */
@Tag(name = "Vault", description = "Encrypted texts, names and photos beside the ledger; for officers with a session.")
@RestController
@RequestMapping("/api/v1/vault")
public class VaultSubjectController {
    private final Vault vault;
    private final SessionReader sessions;

    VaultSubjectController(Vault vault, SessionReader sessions) {
        this.vault = vault;
        this.sessions = sessions;
    }

    /** A record, unopened. */
    record RecordBody(String id, Instant created, int versions, List<String> grantees) {
        static RecordBody of(RecordSummary summary) {
            return new RecordBody(
                    summary.id().value(),
                    summary.created(),
                    summary.versions(),
                    summary.grantees().stream().map(MemberId::value).toList());
        }
    }

    /**
     * Some records of a subject.
     *
     * @param next what {@code after} takes for the page after this one; absent at the end
     */
    record RecordsBody(List<RecordBody> items, Optional<String> next) {}

    /** Somebody read a version. */
    record ReadingBody(int version, String member, String officer, Instant time) {
        static ReadingBody of(Reading reading) {
            return new ReadingBody(
                    reading.version(),
                    reading.member().value(),
                    reading.officer().value(),
                    reading.time());
        }
    }

    /**
     * Who read a record, oldest first.
     *
     * @param next what {@code after} takes for the page after this one; absent at the end
     */
    record ReadingsBody(List<ReadingBody> items, Optional<Long> next) {}

    /**
     * What to erase: every record of a subject, or these records.
     *
     * @param subject a pseudonym
     * @param records 1 to {@link Vault#ERASURE_LIMIT} ids
     */
    record ErasureBody(Optional<String> subject, Optional<List<String>> records, ErasureReason reason) {}

    /** The command that the operator signs. */
    record CertificateBody(String erasure, long records, String root, ErasureReason reason) {
        static CertificateBody of(CertifyErasure certificate) {
            return new CertificateBody(
                    certificate.erasure().value(),
                    certificate.records(),
                    certificate.root().value(),
                    certificate.reason());
        }
    }

    /** A record that is gone. */
    record DestroyedBody(String record, List<String> commitments) {}

    /**
     * What is gone: the body of {@code oversight.certify-erasure}, and the list behind it. Neither is secret.
     *
     * @param wiped false while the database's files still hold ciphertext, without its keys, since somebody reads them; it is wiped afterwards
     */
    record DestructionBody(CertificateBody certificate, Instant time, boolean wiped, List<DestroyedBody> records) {
        static DestructionBody of(Erased erased) {
            Destruction destruction = erased.destruction();
            return new DestructionBody(
                    CertificateBody.of(destruction.certificate()),
                    destruction.time(),
                    erased.wiped(),
                    destruction.records().stream()
                            .map(destroyed -> new DestroyedBody(
                                    destroyed.record().value(),
                                    destroyed.commitments().stream()
                                            .map(Commitment::value)
                                            .toList()))
                            .toList());
        }
    }

    /** Some records of a subject, in the order of their ids. Who it is stands in a header: addresses are logged and kept. */
    @GetMapping
    @Operation(
            summary = "The records of a subject",
            description = "The subject's pseudonym is in the header Baize-Subject, never in the address.")
    ResponseEntity<RecordsBody> list(
            @RequestHeader(name = VaultController.SUBJECT, defaultValue = "") String subject,
            PageRequest page,
            HttpServletRequest request) {
        Signer signer = sessions.required(request);
        Subject about = new Subject(signer.member(), VaultAsked.subject(subject, VaultController.SUBJECT));
        Optional<RecordId> after = page.after().map(VaultAsked::cursor);
        List<RecordSummary> found = vault.list(about, after, page.limit() + 1);
        boolean more = found.size() > page.limit();
        List<RecordBody> items =
                found.stream().limit(page.limit()).map(RecordBody::of).toList();
        Optional<String> next = more ? Optional.of(items.getLast().id()) : Optional.empty();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .varyBy(VaultController.SUBJECT)
                .body(new RecordsBody(items, next));
    }

    /** Who read a record. */
    @GetMapping("/{id}/reads")
    @Operation(summary = "Who read a record, oldest first")
    ResponseEntity<ReadingsBody> reads(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        Signer signer = sessions.required(request);
        RecordId record = VaultAsked.record(id);
        if (limit < 1 || limit > Vault.READING_LIMIT) {
            throw new ProblemException(Problem.INVALID_INPUT, List.of("limit: 1 to " + Vault.READING_LIMIT));
        }
        List<Reading> readings = vault.readings(signer.member(), record, after, limit)
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        Optional<Long> next = readings.size() < limit
                ? Optional.empty()
                : Optional.of(readings.getLast().number());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ReadingsBody(readings.stream().map(ReadingBody::of).toList(), next));
    }

    /** Erases for good. For the organisation's administrators. */
    @PostMapping(path = "/erasures", consumes = "application/json")
    @Operation(summary = "Erase for good, for administrators")
    ResponseEntity<?> erase(@RequestBody ErasureBody body, HttpServletRequest request) {
        Signer signer = sessions.required(request);
        if (!signer.has(Role.ADMINISTRATOR)) {
            throw new ProblemException(Problem.NOT_ALLOWED);
        }
        return switch (erase(signer.member(), body)) {
            case VaultResult.Done<Erased>(Erased erased) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(DestructionBody.of(erased));
            case VaultResult.Refused<Erased>(VaultRefusal reason) -> VaultProblems.answer(reason, request);
        };
    }

    private VaultResult<Erased> erase(MemberId organisation, ErasureBody body) {
        if (body.subject().isPresent() == body.records().isPresent()) {
            throw new ProblemException(Problem.INVALID_INPUT, List.of("subject, records: exactly one of them"));
        }
        if (body.subject().isPresent()) {
            Subject about =
                    new Subject(organisation, VaultAsked.subject(body.subject().get(), "subject"));
            return vault.erase(about, body.reason());
        }
        List<RecordId> records =
                body.records().orElseThrow().stream().map(VaultAsked::record).toList();
        return vault.erase(organisation, records, body.reason());
    }
}
