package baize.node.vault;

import baize.contracts.MemberId;
import baize.contracts.Signer;
import baize.contracts.membership.Member;
import baize.ledger.LedgerView;
import baize.node.http.Problem;
import baize.node.http.ProblemException;
import baize.node.session.SessionReader;
import baize.services.vault.OpenedRecord;
import baize.services.vault.Reader;
import baize.services.vault.RecordId;
import baize.services.vault.Stored;
import baize.services.vault.Subject;
import baize.services.vault.Vault;
import baize.services.vault.VaultRefusal;
import baize.services.vault.VaultResult;
import baize.trust.Base64Url;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps, reads and shares records of the vault, for officers with a session. The body is the content itself, under its own content type; who it is
 * about and who may read it are in headers, never in the address. A record that is missing, erased or not granted gives one and the same 404.
 */
@Tag(name = "Vault", description = "Encrypted texts, names and photos beside the ledger; for officers with a session.")
@RestController
@RequestMapping("/api/v1/vault")
public class VaultController {
    /** Request header: the subject's pseudonym, a UUID that the sender made. */
    static final String SUBJECT = "Baize-Subject";

    /** Request header: codes of members that may read it, divided by commas. The sender's organisation always may. */
    static final String GRANTEES = "Baize-Grantees";

    /** Answer's header: which version this is. */
    static final String VERSION = "Baize-Version";

    /** Answer's header: the commitment that this content and salt open. */
    static final String COMMITMENT = "Baize-Commitment";

    /** Answer's header: the salt, base64url. */
    static final String SALT = "Baize-Salt";

    private final Vault vault;
    private final LedgerView ledger;
    private final SessionReader sessions;

    VaultController(Vault vault, LedgerView ledger, SessionReader sessions) {
        this.vault = vault;
        this.ledger = ledger;
        this.sessions = sessions;
    }

    /** A version that was kept. */
    record StoredBody(String id, int version, String commitment) {
        static StoredBody of(Stored stored) {
            return new StoredBody(
                    stored.id().value(), stored.version(), stored.commitment().value());
        }
    }

    /** Keeps the body as a new record. */
    @PostMapping
    @Operation(summary = "Keep the body as a new record")
    ResponseEntity<?> put(
            @RequestHeader(name = SUBJECT, defaultValue = "") String subject,
            @RequestHeader(name = GRANTEES, defaultValue = "") String grantees,
            HttpServletRequest request)
            throws IOException {
        Signer signer = sessions.required(request);
        Subject about = new Subject(signer.member(), VaultAsked.subject(subject, SUBJECT));
        Set<MemberId> readers = VaultAsked.grantees(grantees);
        readers.forEach(this::admit);
        admit(signer.member());
        return stored(vault.put(about, readers, SentContent.read(request)), request);
    }

    /** Keeps the body as a new version of a record. */
    @PostMapping("/{id}/versions")
    @Operation(summary = "Keep the body as a new version of a record")
    ResponseEntity<?> add(@PathVariable String id, HttpServletRequest request) throws IOException {
        Signer signer = sessions.required(request);
        RecordId record = VaultAsked.record(id);
        return stored(vault.addVersion(signer.member(), record, SentContent.read(request)), request);
    }

    /** The newest version of a record, or the one of this number, with what opens its commitment. */
    @GetMapping("/{id}")
    @Operation(summary = "A version of a record, with what opens its commitment")
    ResponseEntity<byte[]> read(
            @PathVariable String id, @RequestParam Optional<Integer> version, HttpServletRequest request) {
        Reader reader = Reader.of(sessions.required(request));
        RecordId record = VaultAsked.record(id);
        return content(version.isPresent() ? vault.read(reader, record, version.get()) : vault.read(reader, record));
    }

    /** The version that a commitment of the ledger is to. */
    @GetMapping("/commitments/{commitment}")
    @Operation(summary = "The version that a commitment of the ledger is to")
    ResponseEntity<byte[]> committed(@PathVariable String commitment, HttpServletRequest request) {
        Reader reader = Reader.of(sessions.required(request));
        return content(vault.read(reader, VaultAsked.commitment(commitment)));
    }

    /** Lets a member read a record. */
    @PutMapping("/{id}/grants/{member}")
    @Operation(summary = "Let a member read a record")
    ResponseEntity<?> grant(@PathVariable String id, @PathVariable String member, HttpServletRequest request) {
        Signer signer = sessions.required(request);
        MemberId grantee = VaultAsked.memberInAddress(member);
        admit(grantee);
        return changed(vault.grant(signer.member(), VaultAsked.record(id), grantee), request);
    }

    /** Ends a member's grant. */
    @DeleteMapping("/{id}/grants/{member}")
    @Operation(summary = "End a grant")
    ResponseEntity<?> withdraw(@PathVariable String id, @PathVariable String member, HttpServletRequest request) {
        Signer signer = sessions.required(request);
        MemberId grantee = VaultAsked.memberInAddress(member);
        return changed(vault.withdraw(signer.member(), VaultAsked.record(id), grantee), request);
    }

    /** This node hosts every member of its ledger: whoever joined later gets keys at first need. */
    private void admit(MemberId member) {
        if (ledger.state().find(Member.TABLE.key(member)).isPresent()) {
            vault.admit(member);
        }
    }

    private static ResponseEntity<?> stored(VaultResult<Stored> result, HttpServletRequest request) {
        return switch (result) {
            case VaultResult.Done<Stored>(Stored stored) ->
                ResponseEntity.created(URI.create("/api/v1/vault/" + stored.id().value()))
                        .cacheControl(CacheControl.noStore())
                        .body(StoredBody.of(stored));
            case VaultResult.Refused<Stored>(VaultRefusal reason) -> refused(reason, request);
        };
    }

    private static ResponseEntity<?> changed(VaultResult<RecordId> result, HttpServletRequest request) {
        return switch (result) {
            case VaultResult.Done<RecordId> ignored ->
                ResponseEntity.noContent().build();
            case VaultResult.Refused<RecordId>(VaultRefusal reason) -> refused(reason, request);
        };
    }

    private static ResponseEntity<?> refused(VaultRefusal reason, HttpServletRequest request) {
        if (reason == VaultRefusal.RECORD_UNKNOWN) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
        return VaultProblems.answer(reason, request);
    }

    private static ResponseEntity<byte[]> content(Optional<OpenedRecord> record) {
        OpenedRecord opened = record.orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        String type = switch (opened.opening().content().type()) {
            case TEXT -> "text/plain;charset=UTF-8";
            case JPEG -> "image/jpeg";
            case PNG -> "image/png";
        };
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header(VERSION, Integer.toString(opened.version()))
                .header(COMMITMENT, opened.commitment().value())
                .header(SALT, Base64Url.encode(opened.opening().salt()))
                .body(opened.opening().content().bytes());
    }
}
