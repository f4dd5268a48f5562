package baize.services.importing;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.supply.ImportRun;
import baize.contracts.supply.SourceCode;
import baize.ledger.Ledger;
import baize.ledger.LedgerOptions;
import baize.ledger.audit.Audit;
import baize.ledger.audit.AuditOptions;
import baize.ledger.audit.AuditReport;
import baize.services.client.LedgerSubmitter;
import baize.services.client.Submitter;
import baize.services.founding.Founder;
import baize.services.founding.FoundingPlan;
import baize.services.founding.FoundingPlan.PlannedMember;
import baize.services.founding.KeyRing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** A real ledger in a directory with two organisations that import, real keys and real signatures. */
final class Volunteers implements AutoCloseable {
    static final MemberId FIRST = new MemberId("volunteer-desk");
    static final MemberId SECOND = new MemberId("other-desk");
    static final SourceCode SOURCE = new SourceCode("wuhan2020");

    private static final MemberId REGISTRY = new MemberId("registry");

    private final Path directory;
    private final KeyRing keys;
    private Ledger ledger;

    private Volunteers(Path directory, KeyRing keys) {
        this.directory = directory;
        this.keys = keys;
        this.ledger = Ledger.open(LedgerOptions.of(directory));
    }

    static Volunteers foundIn(Path directory) {
        Founder.Founded founded = Founder.found(
                new FoundingPlan(List.of(
                        member(REGISTRY, Role.REGISTRAR), member(FIRST, Role.IMPORTER), member(SECOND, Role.IMPORTER))),
                Instant.now());
        Ledger.create(directory, founded.genesis());
        return new Volunteers(directory, founded.keys());
    }

    Ledger ledger() {
        return ledger;
    }

    Submitter submitter() {
        return new LedgerSubmitter(ledger::submit);
    }

    Importer importer(MemberId member) {
        return importer(member, submitter());
    }

    Importer importer(MemberId member, Submitter submitter) {
        return new Importer(
                submitter, new LedgerImportLog(ledger), keys.officer(member, Role.IMPORTER), InstantSource.system());
    }

    /** The registrar's importer: it has a key, and not the role. */
    Importer withoutTheRole() {
        return new Importer(
                submitter(),
                new LedgerImportLog(ledger),
                keys.officer(REGISTRY, Role.REGISTRAR),
                InstantSource.system());
    }

    ImportResult run(Importer importer, DemandFile file) throws Exception {
        return importer.run(new Importer.ImportOrder(SOURCE, file, true), ImportProgress.none());
    }

    /** Imports a file that must be entered whole by this call. */
    ImportReport imported(DemandFile file) throws Exception {
        return switch (run(importer(FIRST), file)) {
            case ImportResult.Imported(ImportReport report) -> report;
            case ImportResult other -> throw new AssertionError("Not imported: " + other);
        };
    }

    /** Audits the ledger while it runs. */
    AuditReport audit() {
        return Audit.run(directory, AuditOptions.full());
    }

    void restart() {
        ledger.close();
        ledger = Ledger.open(LedgerOptions.of(directory));
    }

    static DemandFile table(String... lines) throws Exception {
        return read(ImportRun.Kind.TABLE, "city,district,hospital,item_zh,value,value_kind,review_status", lines);
    }

    static DemandFile changes(String... lines) throws Exception {
        return read(
                ImportRun.Kind.CHANGES, "commit_time,commit,city,hospital,item_zh,change,old_value,new_value", lines);
    }

    private static DemandFile read(ImportRun.Kind kind, String header, String... lines) throws Exception {
        String text = header + "\n" + String.join("\n", lines) + "\n";
        return DemandFile.read(SourceFile.of("test.csv", text.getBytes(StandardCharsets.UTF_8)), kind);
    }

    private static PlannedMember member(MemberId id, Role role) {
        return new PlannedMember(
                id, Names.of("机构", "Organisation"), Set.of(role), role == Role.REGISTRAR, List.of(Set.of(role)));
    }

    @Override
    public void close() {
        ledger.close();
    }
}
