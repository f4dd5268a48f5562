package baize.checks.input;

import java.nio.file.Path;
import java.util.List;

/**
 * Texts that some interpreter or other would run: SQL, LDAP filters, shells, expression languages, templates, log look-ups, headers.
 *
 * @param all the texts
 * @param canary a file that exists once a shell has run one of them
 */
record Injections(List<String> all, Path canary) {
    /** What the sums in the texts come to: in an answer it says that somebody computed one. */
    static final String COMPUTED = "10414303";

    /** The header that the line breaks would write. */
    static final String HEADER = "X-Injected";

    /** Stands in the line that would forge the log. */
    static final String FORGED = "forged by an intruder";

    private static final String SUM = "1237*8419";

    static Injections of(int trapPort, Path canary) {
        String look = "jndi:ldap://127.0.0.1:" + trapPort + "/x}";
        String touch = "touch " + canary;
        return new Injections(
                List.of(
                        "' OR '1'='1",
                        "\" OR 1=1 --",
                        "'; DROP TABLE entry; --",
                        "1); DELETE FROM entry WHERE (1=1",
                        "' UNION SELECT name FROM sqlite_master --",
                        "'||(" + SUM + ")||'",
                        "\\'; SELECT " + SUM + "; --",
                        "%' ESCAPE '%_",
                        "*)(uid=*))(|(uid=*",
                        "; " + touch,
                        "$(" + touch + ")",
                        "`" + touch + "`",
                        "| " + touch + " &",
                        "${" + SUM + "}",
                        "#{" + SUM + "}",
                        "*{" + SUM + "}",
                        "~{layout :: page(" + SUM + ")}",
                        "@{/x(y=${" + SUM + "})}",
                        "__${" + SUM + "}__::.x",
                        "%{" + SUM + "}",
                        "[[${" + SUM + "}]]",
                        "[(${" + SUM + "})]",
                        "{{" + SUM + "}}",
                        "<%= " + SUM + " %>",
                        "__${T(Runtime).getRuntime().exec('" + touch + "')}__::.x",
                        "${" + look,
                        "${${lower:j}ndi" + look.substring("jndi".length()),
                        "{0}'{1}''{",
                        "%s%n%x%1$s",
                        "x\r\n" + HEADER + ": yes\r\n\r\n<b>",
                        "x\n2020-02-01T00:00:00.000Z ERROR baize.node " + FORGED,
                        "x\u0000y",
                        "\u0000"),
                canary);
    }

    /** Those of one line that can be seen: a rule of names has nothing against them. */
    List<String> visible() {
        return all.stream()
                .filter(text -> text.chars().noneMatch(Character::isISOControl))
                .toList();
    }
}
