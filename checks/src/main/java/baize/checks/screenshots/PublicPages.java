package baize.checks.screenshots;

import baize.node.runtime.NodeServer;
import baize.services.demo.DemonstrationSummary;
import baize.services.demo.NamedCase;
import baize.services.demo.Reference;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds every public page of a node from its own table of addresses. What a pattern leaves open is filled with the demonstration's samples,
 * and where it has none of that kind, with the first link to such a page that another page shows.
 */
final class PublicPages {
    private static final String PAGES = "baize.node.pages";
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"?#]*)");
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-z]+}");

    /** Patterns whose pages are so different that several samples are shown. */
    private static final Map<String, Reference.Kind> SAMPLED = Map.of(
            "/donations/{code}", Reference.Kind.DONATION,
            "/hospitals/{member}", Reference.Kind.HOSPITAL,
            "/register/{member}", Reference.Kind.MEMBER,
            "/records/{position}", Reference.Kind.RECORD);

    private static final List<NamedCase> SAMPLES = List.of(
            NamedCase.SPLIT_PATH,
            NamedCase.RECORD_14,
            NamedCase.TARGET_DIVERTED,
            NamedCase.UNKNOWN_NEED,
            NamedCase.JOINED_LATER,
            NamedCase.KEY_COMPROMISED);
    private static final int MOST_SAMPLES = 3;

    /** What anyone may type: a gift that is none, a page that is none. */
    private static final List<String> MISTYPED = List.of("/donations/0000000000", "/no-such-page");

    private final NodeServer server;
    private final DemonstrationSummary summary;
    private final HttpClient client;
    private final Set<String> linked = new LinkedHashSet<>();

    PublicPages(NodeServer server, DemonstrationSummary summary, HttpClient client) {
        this.server = server;
        this.summary = summary;
        this.client = client;
    }

    Addresses find() throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        List<String> unfilled = new ArrayList<>();
        List<String> patterns = patterns();
        // The plain ones come first: their links fill the others.
        for (String pattern : patterns) {
            if (!VARIABLE.matcher(pattern).find() && isPage(pattern)) {
                paths.add(pattern);
            }
        }
        for (String pattern : patterns) {
            if (VARIABLE.matcher(pattern).find()) {
                List<String> filled = filled(pattern);
                paths.addAll(filled);
                if (filled.isEmpty()) {
                    unfilled.add(pattern);
                }
            }
        }
        paths.addAll(MISTYPED);
        return new Addresses(paths, unfilled);
    }

    private List<String> patterns() {
        Set<String> patterns = new TreeSet<>();
        server.parts()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    if (handler.getBeanType().getPackageName().startsWith(PAGES)
                            && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                        patterns.addAll(mapping.getPatternValues());
                    }
                });
        return List.copyOf(patterns);
    }

    private List<String> filled(String pattern) throws IOException, InterruptedException {
        List<String> filled = new ArrayList<>();
        for (String path :
                Stream.concat(samples(pattern), links(pattern)).distinct().toList()) {
            int wanted = SAMPLED.containsKey(pattern) ? MOST_SAMPLES : 1;
            if (filled.size() < wanted && isPage(path)) {
                filled.add(path);
            }
        }
        return filled;
    }

    private Stream<String> samples(String pattern) {
        Reference.Kind kind = SAMPLED.get(pattern);
        if (kind == null) {
            return Stream.empty();
        }
        return SAMPLES.stream()
                .flatMap(named -> summary.of(named).values(kind).stream().limit(1))
                .map(value -> VARIABLE.matcher(pattern).replaceFirst(Matcher.quoteReplacement(value)));
    }

    private Stream<String> links(String pattern) {
        Pattern shape = Pattern.compile(VARIABLE.matcher(pattern).replaceAll("[^/]+"));
        return List.copyOf(linked).stream().filter(link -> shape.matcher(link).matches());
    }

    /** Whether a page is there; remembers where it leads to. */
    private boolean isPage(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .header("Accept", "text/html,*/*;q=0.5")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        boolean page = answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (page) {
            Matcher links = LINK.matcher(answer.body());
            while (links.find()) {
                linked.add(links.group(1));
            }
        }
        return page;
    }
}
