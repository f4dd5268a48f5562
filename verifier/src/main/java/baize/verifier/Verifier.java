package baize.verifier;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line: checks a receipt or a checkpoint, or recomputes a ledger's totals, offline. Ends with 0 when valid, else with 1. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        description = {
            "Checks what a ledger gave out, without asking its server.",
            "Give a receipt or a checkpoint, or a directory with a copy of the public log (--totals; --from makes the copy).",
            "Says in plain words what is proven and what is not."
        },
        footer = {
            "",
            "The public log is what stands under /log/ at a ledger's address: checkpoint, tile/entries/..., tile/0/..., public/...",
            "Ends with 0 when everything is valid, and with 1 and a sentence when not."
        })
public final class Verifier implements Callable<Integer> {
    private static final long SIZE_LIMIT = 8L * 1024 * 1024;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A receipt (JSON) or a checkpoint (a signed note).")
    private @Nullable Path file;

    @Option(
            names = "--totals",
            paramLabel = "DIR",
            description = "Recompute the totals from the public log in this directory.")
    private @Nullable Path totals;

    @Option(
            names = "--from",
            paramLabel = "URL",
            description = "First fetch what that directory lacks of the public log from this ledger's address.")
    private @Nullable URI from;

    @Option(names = "--ledger", paramLabel = "HEX", description = "The id of the ledger that you mean: 64 hex digits.")
    private @Nullable String ledger;

    @Option(
            names = "--trust",
            paramLabel = "GENESIS_FILE",
            description = "The genesis record of the ledger that you mean, from a source that you trust.")
    private @Nullable Path trust;

    @Option(
            names = "--signer-certificate",
            paramLabel = "FILE",
            description =
                    "The certificate (PEM or DER) of the officer who signed the command: its signature is checked too.")
    private @Nullable Path signerCertificate;

    @Option(names = "--json", description = "Answer with JSON for programs.")
    private boolean json;

    /** Made by the command line's parser. */
    public Verifier() {}

    /** Runs the tool as a program. */
    public static void main(String... args) {
        System.exit(run(args));
    }

    /** Runs the tool with the words behind {@code verify}; gives the exit code. */
    public static int run(String... args) {
        return new CommandLine(new Verifier()).execute(args);
    }

    /** As {@link #run(String...)}, and writes elsewhere. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Verifier()).setOut(out).setErr(err).execute(args);
    }

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        try {
            Report report = check();
            write(line.getOut(), json ? report.toJson() : report.toText());
            return 0;
        } catch (NotValid failure) {
            if (json) {
                write(line.getOut(), Report.failureAsJson(failure));
            } else {
                write(line.getErr(), "NOT VALID. " + failure.problem() + "\n" + failure.advice() + "\n");
            }
            return 1;
        }
    }

    private Report check() throws NotValid {
        NotValid.unless(
                (file == null) != (totals == null),
                "Nothing to check, or two things at once.",
                "Give a receipt or checkpoint file, or --totals with a directory; --help says more.");
        NotValid.unless(
                from == null || totals != null,
                "--from fetches the public log, and there is no directory for it.",
                "Say where it goes: --totals DIR --from URL.");
        Trust trusted =
                Trust.of(Optional.ofNullable(ledger), trust == null ? Optional.empty() : Optional.of(genesis(trust)));
        if (totals != null) {
            if (from != null) {
                fetch(from, totals, trusted);
            }
            return LogCheck.of(new LogFiles(totals), trusted);
        }
        String text = text(Objects.requireNonNull(file));
        Optional<X509Certificate> signer =
                signerCertificate == null ? Optional.empty() : Optional.of(Certificates.read(bytes(signerCertificate)));
        if (text.startsWith("{")) {
            return ReceiptCheck.of(text, trusted, signer);
        }
        NotValid.unless(
                text.startsWith(Checkpoint.PREFIX),
                "This is neither a receipt (it would begin with a brace) nor a checkpoint (it would begin with "
                        + Checkpoint.PREFIX + ").",
                "Give the file as it was downloaded.");
        return CheckpointCheck.of(text, trusted);
    }

    private void fetch(URI address, Path directory, Trust trusted) throws NotValid {
        try (LogFetch log = new LogFetch(
                address,
                directory,
                trusted,
                Objects.requireNonNull(spec).commandLine().getErr())) {
            log.run();
        }
    }

    private static Genesis genesis(Path path) throws NotValid {
        return Genesis.read(text(path));
    }

    private static String text(Path path) throws NotValid {
        return Encodings.utf8(bytes(path))
                .orElseThrow(() -> new NotValid(
                        "The file " + path + " is not UTF-8 text.",
                        "Give the file as it was downloaded, byte for byte."));
    }

    private static byte[] bytes(Path path) throws NotValid {
        try {
            NotValid.unless(
                    Files.size(path) <= SIZE_LIMIT,
                    "The file " + path + " is larger than " + SIZE_LIMIT + " bytes.",
                    "Give a receipt, a checkpoint, a genesis record or a certificate: they are smaller.");
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new NotValid(
                    "The file " + path + " can't be read.", "Check its name and who may read it.", unreadable);
        }
    }

    private static void write(PrintWriter out, String text) {
        out.print(text);
        out.flush();
    }
}
