package baize.node.http;

/** The problems that are the node's own, not a rule's: code, HTTP status, what is wrong, what to do. Texts are translated by code. */
public enum Problem {
    /** The body is not what the address takes. */
    INVALID_INPUT(
            "WEB-001", 400, "The request is not well formed.", "Correct the fields that are named and send it again."),
    /** There is no such thing, or it is not for this reader: the answers are the same. */
    NOT_FOUND("WEB-002", 404, "There is nothing at this address.", "Check the code or the link."),
    /** TRACE, an override header, or a method that the address does not know. */
    METHOD_NOT_ALLOWED(
            "WEB-003",
            405,
            "This address does not take that method.",
            "Use the method that the API's description names."),
    /** Not a type that the address takes. */
    MEDIA_TYPE(
            "WEB-004",
            415,
            "This content type is not taken here.",
            "Send the content type that the API's description names, in UTF-8."),
    /** Too large. */
    TOO_LARGE("WEB-005", 413, "The request is too large.", "Split it into smaller ones."),
    /** Another site's page sent it. */
    OTHER_ORIGIN(
            "WEB-006", 403, "The request came from another site's page.", "Open this site itself and try again there."),
    /** Needs a session. */
    NO_SESSION("WEB-007", 401, "This is for members who have signed in.", "Open a session with your device's key."),
    /** The answer to a challenge does not hold; the reasons are not told apart. */
    SESSION_NOT_OPENED(
            "WEB-017",
            401,
            "This opens no session.",
            "Ask for a new challenge and sign it, at this site's own address, with a key that may sign commands now."),
    /** Has a session and still may not. */
    NOT_ALLOWED("WEB-008", 403, "This is not for you to read.", "Ask the owner of the record for a grant."),
    /** Too many requests. */
    TOO_MANY("WEB-009", 429, "Too many requests from here.", "Wait for the seconds that Retry-After names."),
    /** The queue is full. */
    BUSY(
            "WEB-010",
            503,
            "The node is busy.",
            "Send the same bytes again after the seconds that Retry-After names: nothing is made twice."),
    /** The ledger has stopped. */
    STOPPED(
            "WEB-011",
            503,
            "The ledger does not take commands now.",
            "Ask the operator; what you signed stays valid until its own end."),
    /** The pages have not caught up. */
    BEHIND("WEB-012", 503, "The node has not yet come to the position that you named.", "Ask again in a second."),
    /** Same id, other bytes. */
    ID_REUSED("WEB-013", 409, "This command id was used for another command.", "Sign it again under a new id."),
    /** Not acceptable type. */
    NOT_ACCEPTABLE(
            "WEB-014", 406, "This address cannot answer in the type that you accept.", "Accept application/json."),
    /** The signature does not hold or the key is not known. */
    NOT_SIGNED(
            "WEB-015",
            422,
            "The command is not validly signed by a key that the ledger knows.",
            "Check the key, the ledger id and the validity times."),
    /** As many listeners as this node bears. */
    TOO_MANY_LISTENERS(
            "WEB-016",
            503,
            "As many listen here as this node bears.",
            "Listen again after the seconds that Retry-After names, or ask the lists from time to time."),
    /** A bug. */
    BUG(
            "WEB-500",
            500,
            "Something went wrong here, and it is our fault.",
            "Try again; if it stays, tell the operator the request's id.");

    private final String code;
    private final int status;
    private final String title;
    private final String advice;

    Problem(String code, int status, String title, String advice) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** The problem of a bare HTTP status. */
    public static Problem ofStatus(int status) {
        for (Problem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status >= 400 && status < 500 ? INVALID_INPUT : BUG;
    }

    /** Whether it passes by itself: the same request may be sent again a little later. */
    public boolean passes() {
        return status == 429 || status == 503;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What is wrong, one sentence. */
    public String title() {
        return title;
    }

    /** What to do, one sentence. */
    public String advice() {
        return advice;
    }
}
