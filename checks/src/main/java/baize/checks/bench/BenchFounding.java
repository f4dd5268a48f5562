package baize.checks.bench;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.ledger.Ledger;
import baize.services.founding.Founder;
import baize.services.founding.FoundingPlan;
import baize.services.founding.FoundingPlan.PlannedMember;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A small ledger for benchmarks: a registrar that runs the node, reviewers of the catalogue, a charity whose commands are measured. */
final class BenchFounding {
    static final MemberId REGISTRY = new MemberId("registry");
    static final MemberId REVIEWERS = new MemberId("economy-department");
    static final MemberId CHARITY = new MemberId("charity");

    private BenchFounding() {}

    static Founder.Founded found(Path directory) {
        Founder.Founded founded = Founder.found(
                new FoundingPlan(List.of(
                        member(REGISTRY, "认证中心", "Registry", Role.REGISTRAR, true, 1),
                        member(REVIEWERS, "经信部门", "Economy Department", Role.SUPPLY_REVIEWER, false, 2),
                        member(CHARITY, "慈善会", "Charity", Role.CHARITY, false, 1))),
                Instant.now());
        Ledger.create(directory, founded.genesis());
        return founded;
    }

    private static PlannedMember member(MemberId id, String zh, String en, Role role, boolean node, int officers) {
        return new PlannedMember(
                id,
                Names.of(zh, en),
                Set.of(role),
                node,
                Collections.nCopies(officers, Set.of(role, Role.ADMINISTRATOR)));
    }
}
