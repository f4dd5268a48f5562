package baize.node.vault;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.node.http.Problem;
import baize.node.http.ProblemException;
import baize.services.vault.RecordId;
import baize.services.vault.SubjectId;
import baize.services.views.PageToken;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads ids out of addresses and headers. An address that can't be a record's is answered like one that is none's. */
final class VaultAsked {
    private VaultAsked() {}

    static RecordId record(String text) {
        return RecordId.parse(text).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    /** The record that a page ended with. */
    static RecordId cursor(PageToken token) {
        return RecordId.parse(token.value())
                .orElseThrow(() -> new ProblemException(
                        Problem.INVALID_INPUT, List.of("after: is no token that this list gave out")));
    }

    static Commitment commitment(String text) {
        return inAddress(Commitment::new, text);
    }

    static MemberId memberInAddress(String text) {
        return inAddress(MemberId::new, text);
    }

    static SubjectId subject(String text, String where) {
        return inRequest(SubjectId::new, text, where);
    }

    /** Members' codes, divided by commas; none where the header is empty. */
    static Set<MemberId> grantees(String text) {
        Set<MemberId> members = new LinkedHashSet<>();
        for (String code : text.split(",", -1)) {
            if (!code.isBlank()) {
                members.add(inRequest(MemberId::new, code.strip(), VaultController.GRANTEES));
            }
        }
        return members;
    }

    private static <T> T inAddress(Function<String, T> parse, String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException notOne) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
    }

    private static <T> T inRequest(Function<String, T> parse, String text, String where) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.INVALID_INPUT, List.of(where + ": " + e.getMessage()));
        }
    }
}
