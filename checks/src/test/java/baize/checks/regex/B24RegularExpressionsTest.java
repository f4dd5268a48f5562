package baize.checks.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * B24: every regular expression of our main code, found in the class files. Whoever adds one puts it on this list, says what bounds the texts
 * that it is asked about, and sees it attacked.
 */
class B24RegularExpressionsTest {
    /** Expressions that meet texts of other people, and how long those can be; and those that meet our own texts alone. */
    private static final List<Expression> KNOWN = List.of(
            // A statement of our own code, once for each.
            new Expression("baize.services.views.Writes$Touch", "\\bfrom\\s+[a-z_]+(\\s+[a-z]+)?\\s*,"),
            new Expression("baize.services.views.Writes$Touch", "\\b(?:into|update|from|join)\\s+([a-z_]+)"),
            // The operator's own setting.
            new Expression("baize.services.views.DatabaseOptions$PostgreSql", "[a-z][a-z0-9_]{1,39}"),
            // A header of a node's answer: the client of a node reads no longer ones than its HTTP library does.
            new Expression("baize.services.client.NodeClient", "[0-9]{1,9}"),
            // Names of files in a directory of the person who checks.
            new Expression("baize.verifier.LogFiles", "checkpoint\\.[0-9]{1,16}"),
            // A name of a certificate: of at most 4,096 bytes.
            new Expression("baize.trust.CertificateNames", "[a-z0-9]([a-z0-9-]{0,38})[a-z0-9]"),
            new Expression(
                    "baize.trust.CertificateNames", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            // A path of at most 64 characters.
            new Expression(
                    "baize.trust.TileNumbers",
                    "tile/([0-5]|entries)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?"),
            // A line of a note of at most 1 MiB.
            new Expression("baize.trust.Checkpoint", "[0-9]{1,19}"),
            // Files that the person who checks has chosen.
            new Expression(
                    "baize.verifier.Checkpoint", "baize/([0-9a-f]{64})\n([1-9][0-9]{0,15})\n([A-Za-z0-9+/=]{44})\n"),
            new Expression("baize.verifier.Receipt", "[0-9a-f]{64}"),
            new Expression("baize.verifier.Trust", "[0-9a-f]{64}"),
            // A file of the operator, read line by line.
            new Expression("baize.services.enrolment.InvitationSheet$LineReader", "[+;、\\s]+"),
            // Names of the node's own files.
            new Expression("baize.services.founding.PendingKeys", "pending-([0-9a-f-]{36})-([a-z0-9-]{2,40})\\.jwk"),
            // What the operator types.
            new Expression("baize.node.cli.Given", "[+,]"),
            // Pictures of our own pages, taken by our own tool.
            new Expression("baize.checks.screenshots.PublicPages", "href=\"(/[^\"?#]*)"),
            new Expression("baize.checks.screenshots.PublicPages", "\\{[a-z]+}"),
            new Expression("baize.checks.screenshots.PublicPages", Expression.NOT_FIXED),
            new Expression("baize.checks.screenshots.Screenshots", "[^A-Za-z0-9.-]+"),
            // A language that somebody asks for: a header or parameter of at most 16 KiB.
            new Expression("baize.node.pages.Language", "[-_]"));

    /** All that can be attacked. */
    static List<Expression> expressions() {
        return MainCode.expressions().stream().filter(Expression::isFixed).toList();
    }

    @Test
    void each_is_on_the_list() {
        assertThat(MainCode.expressions()).containsExactlyInAnyOrderElementsOf(KNOWN);
    }

    @Test
    void none_is_put_together_at_run_time_in_what_a_node_runs() {
        assertThat(MainCode.expressions())
                .filteredOn(expression -> !expression.isFixed())
                .allMatch(expression -> expression.where().startsWith("baize.checks."));
    }

    @Test
    void no_module_is_forgotten() throws IOException {
        List<String> modules = Files.readAllLines(root().resolve("pom.xml")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("<module>"))
                .map(line -> line.substring("<module>".length(), line.indexOf("</module>")))
                .toList();

        assertThat(MainCode.members())
                .extracting(member -> member.getPackageName().concat(".").split("\\.", 3)[1])
                .containsExactlyInAnyOrderElementsOf(modules);
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void none_takes_more_than_10_ms_on_50_000_characters(Expression expression) {
        Stopwatch.Worst worst = Stopwatch.worst(expression);

        assertThat(worst.millis())
                .as("%s on %s, %d steps", expression, worst.sample(), worst.steps())
                .isLessThanOrEqualTo(Stopwatch.MOST_MILLIS);
    }

    /** The sources of the build, wherever its tests are started. */
    private static Path root() {
        return Stream.of(Path.of(""), Path.of(".."))
                .filter(path -> Files.isDirectory(path.resolve("contracts")))
                .findFirst()
                .orElseThrow();
    }
}
