package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Reply;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What every answer to bad input has: a problem's status and code, what to do, and nothing of the machine room. */
final class Told {
    private Told() {}

    /** The answer is this problem. */
    static void problem(Reply reply, int status, String code) {
        problem("", reply, status, code);
    }

    /** The answer to this input is this problem. */
    static void problem(String input, Reply reply, int status, String code) {
        assertThat(reply.status()).as(input + " " + reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).as(input).startsWith("application/problem+json");
        JsonNode problem = reply.json();
        assertThat(problem.path("code").asString()).as(input).isEqualTo(code);
        assertThat(problem.path("status").asInt()).as(input).isEqualTo(status);
        assertThat(problem.path("type").asString())
                .as(input)
                .isEqualTo("/problems/" + code.toLowerCase(java.util.Locale.ROOT));
        assertThat(problem.path("title").asString()).as(input).isNotBlank();
        assertThat(problem.path("detail").asString()).as(input).isNotBlank();
        nothingOfTheMachineRoom(reply);
    }

    /** The answer to this input says nothing that somebody computed, has no header of an intruder, and is no failure of ours. */
    static void harmless(String input, Reply reply) {
        assertThat(reply.status()).as(input + " " + reply.text()).isLessThan(500);
        assertThat(reply.text()).as(input).doesNotContain(Injections.COMPUTED);
        assertThat(reply.headers().map().keySet()).as(input).noneMatch(Injections.HEADER::equalsIgnoreCase);
        assertThat(reply.header("Content-Type")).as(input).matches("application/.*|text/.*|image/.*|");
        nothingOfTheMachineRoom(reply);
        if (reply.status() >= 400 && reply.header("Content-Type").startsWith("application/")) {
            JsonNode problem = reply.json();
            assertThat(reply.header("Content-Type")).as(input).startsWith("application/problem+json");
            assertThat(problem.path("status").asInt()).as(input).isEqualTo(reply.status());
            for (String member : List.of("type", "title", "detail", "code")) {
                assertThat(problem.path(member).asString())
                        .as(input + " " + member)
                        .isNotBlank();
            }
        }
    }

    /** Which faults a problem names. */
    static List<String> faults(Reply reply) {
        return StreamSupport.stream(reply.json().path("errors").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /** No stack trace, no class, no table. */
    static void nothingOfTheMachineRoom(Reply reply) {
        assertThat(reply.text())
                .doesNotContain("\tat ", "Exception", "org.springframework", "java.lang", "select * from");
        assertThat(reply.header("Server")).isEmpty();
        assertThat(reply.header("X-Powered-By")).isEmpty();
    }
}
