package baize.node.cli;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.ledger.Ledger;
import baize.node.runtime.NodeVault;
import baize.services.founding.Founder;
import baize.services.founding.FoundingPlan;
import baize.services.founding.FoundingPlan.PlannedMember;
import baize.services.founding.KeyRingFiles;
import baize.services.vault.VaultKeys;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Founds a new ledger on this machine: keys, genesis record, configuration. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Makes keys, configuration and founding registrar of a new node; refuses to overwrite.")
final class InitCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A directory that does not exist yet.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path directory;

    @Option(
            names = "--member",
            defaultValue = "registry",
            description = "Code of the founding organisation (default: ${DEFAULT-VALUE}).")
    private String member = "registry";

    @Option(names = "--name-zh", defaultValue = "认证中心", description = "Its Chinese name (default: ${DEFAULT-VALUE}).")
    private String nameZh = "认证中心";

    @Option(
            names = "--name-en",
            defaultValue = "Registry",
            description = "Its English name (default: ${DEFAULT-VALUE}).")
    private String nameEn = "Registry";

    @Option(
            names = "--identity-body",
            defaultValue = "identity-body",
            description =
                    "Code of the organisation that checks applicants; never the founder (default: ${DEFAULT-VALUE}).")
    private String identityBody = "identity-body";

    @Override
    public Integer call() throws IOException {
        FoundingPlan plan = plan();
        try {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            Files.createDirectory(directory);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(
                    directory + " exists already: name a directory that does not, nothing is overwritten.", e);
        }
        Founder.Founded founded = Founder.found(plan, Instant.now());
        KeyRingFiles.write(founded.keys(), directory.resolve("keys"));
        Ledger.create(directory, founded.genesis());
        VaultKeys.create(directory.resolve(NodeVault.KEYS), List.of(new MemberId(member), new MemberId(identityBody)));
        Files.writeString(directory.resolve("baize.yaml"), configuration());
        spec.commandLine()
                .getOut()
                .printf(
                        "Founded ledger %s%n  in        %s%n  keys      %s (keep a copy elsewhere, readable by nobody else)%n  next      ./baize serve --config %s%n",
                        founded.genesis().ledgerId(),
                        directory,
                        directory.resolve("keys"),
                        directory.resolve("baize.yaml"));
        return 0;
    }

    /** Two officers each: with one lost key nobody could come in any more. */
    private FoundingPlan plan() {
        Set<Role> registrar = Set.of(Role.REGISTRAR, Role.ADMINISTRATOR);
        Set<Role> checker = Set.of(Role.IDENTITY_BODY, Role.ADMINISTRATOR);
        try {
            return new FoundingPlan(List.of(
                    new PlannedMember(
                            new MemberId(member),
                            Names.of(nameZh, nameEn),
                            Set.of(Role.REGISTRAR, Role.OPERATOR),
                            true,
                            List.of(registrar, registrar, Set.of(Role.OPERATOR))),
                    new PlannedMember(
                            new MemberId(identityBody),
                            Names.of("身份核验机构", "Identity body"),
                            Set.of(Role.IDENTITY_BODY),
                            false,
                            List.of(checker, checker))));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage() + ".", e);
        }
    }

    private String configuration() {
        return """
                # Every key is explained in config/sample.yaml.
                baize:
                  directory: "%s"
                  member: %s
                  public-url: http://127.0.0.1:8080
                  zone: Asia/Shanghai
                server:
                  address: 127.0.0.1
                  port: 8080
                """.formatted(directory.toAbsolutePath().normalize(), member);
    }
}
