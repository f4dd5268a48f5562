package baize.services.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A node's API as a program sees it. Thread-safe. A node that is busy, or has heard enough for now, is asked again a few times after the
 * seconds that it names; where these are more than {@link #LONGEST_WAIT}, its answer stands.
 */
public final class NodeClient implements Submitter, AutoCloseable {
    /** The longest time that a node may ask to be left alone before its answer is passed on. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(1);
    private static final int TRIES = 5;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;
    private static final int NOT_FOUND = 404;
    private static final String READABLE = "application/json, text/plain";

    private final URI node;
    private final HttpClient http;

    /** A client of the node at this address, without a slash at the end. */
    public NodeClient(URI node) {
        this.node = node;
        this.http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    }

    @Override
    public Outcome submit(byte[] command) throws IOException, InterruptedException {
        return outcome(send(
                "/api/v1/commands",
                request -> request.header("Content-Type", "application/jose")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(command))));
    }

    /** A GET that must answer 200. */
    public String get(String path) throws IOException, InterruptedException {
        return find(path).orElseThrow(() -> new NodeAnswerException(refused(path, NOT_FOUND, "")));
    }

    /** A GET that answers 200, or 404: then it is empty. */
    public Optional<String> find(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(path, request -> request.header("Accept", READABLE));
        return response.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(answered(path, response));
    }

    /** Where the node is. */
    public URI address() {
        return node;
    }

    /** Sends a request; one that the node could not take just now a few times. */
    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> request)
            throws IOException, InterruptedException {
        HttpRequest built = request.apply(
                        HttpRequest.newBuilder(node.resolve(path)).timeout(TIMEOUT))
                .build();
        for (int tries = 1; ; tries++) {
            HttpResponse<String> response = http.send(built, HttpResponse.BodyHandlers.ofString());
            boolean passes = response.statusCode() == UNAVAILABLE || response.statusCode() == TOO_MANY;
            Duration wait = waitAfter(response);
            if (!passes || tries == TRIES || wait.compareTo(LONGEST_WAIT) > 0) {
                return response;
            }
            Thread.sleep(wait);
        }
    }

    private static Duration waitAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> SECONDS.matcher(seconds).matches())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(USUAL_WAIT);
    }

    /** The body of an answer that must be good. */
    String answered(String path, HttpResponse<String> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new NodeAnswerException(refused(path, response.statusCode(), problem(response.body())));
        }
        return response.body();
    }

    private String refused(String path, int status, String problem) {
        return "The node at " + node + " answered " + status + " for " + path + problem;
    }

    private static String problem(String body) {
        try {
            JsonNode told = JSON.readTree(body);
            return ": " + told.path("code").asString("") + " "
                    + told.path("title").asString("") + " "
                    + told.path("detail").asString("");
        } catch (JacksonException notAProblem) {
            return "";
        }
    }

    /** The id of the ledger that the node keeps. */
    public String ledgerId() throws IOException, InterruptedException {
        String checkpoint = get("/log/checkpoint");
        String origin = checkpoint.substring(0, checkpoint.indexOf('\n'));
        return origin.substring(origin.indexOf('/') + 1);
    }

    private Outcome outcome(HttpResponse<String> response) throws IOException {
        JsonNode body;
        try {
            body = JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new IOException(
                    "The node at " + node + " answered " + response.statusCode()
                            + ", and not in JSON: is it a Baize node?",
                    e);
        }
        if (response.statusCode() == 200) {
            return new Outcome.Accepted(
                    body.path("position").asLong(), body.path("repeated").asBoolean());
        }
        String code = body.path("code").asString("");
        String title = body.path("title").asString("");
        List<String> errors = new ArrayList<>();
        body.path("errors").forEach(error -> errors.add(error.asString("")));
        if (response.statusCode() >= 500) {
            throw new IOException("The node at " + node + " could not say: " + code + " " + title);
        }
        if (body.path("position").isNumber()) {
            return new Outcome.Refused(
                    body.path("position").asLong(),
                    code,
                    title,
                    body.path("detail").asString(""));
        }
        return new Outcome.Rejected(code, title, errors);
    }

    @Override
    public void close() {
        http.close();
    }
}
