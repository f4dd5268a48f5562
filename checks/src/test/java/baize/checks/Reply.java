package baize.checks;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a node answered over HTTP. */
public record Reply(int status, HttpHeaders headers, String text) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of an answer. */
    public static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(text);
    }

    /** A header's value, or "". */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The position of a command that must have been accepted. */
    public long accepted() {
        if (status != 200) {
            throw new AssertionError("Not accepted, but " + status + ": " + text);
        }
        return json().path("position").asLong();
    }

    /** The code of a problem: a refusal by a rule, such as {@code DON-003}, or the node's own. */
    public String problem() {
        if (!header("Content-Type").startsWith("application/problem+json")) {
            throw new AssertionError("No problem, but " + status + ": " + text);
        }
        return json().path("code").asString();
    }
}
