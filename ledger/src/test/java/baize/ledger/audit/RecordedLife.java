package baize.ledger.audit;

import baize.contracts.Command;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.UnitCode;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.membership.SigningKey.RevocationReason;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandDraft;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.ReliefBench;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Use;
import baize.ledger.Commands;
import baize.ledger.LedgerBench;
import baize.ledger.TestCommunity;
import baize.ledger.TestOfficer;
import baize.ledger.ordering.ScriptedNetwork;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * A ledger that lived through some hundred commands of all sorts, in batches: demands and reviews, officers who come, go and come back, refused
 * commands, and bytes that no honest node would have handed in. Its files are small and many.
 */
final class RecordedLife {
    private static final long SMALL_SEGMENTS = 60_000;
    private static final PlaceId STORE = new PlaceId("union-store");

    private static final int CHECKPOINTS = 20;

    private final RandomGenerator random;
    private final ScriptedNetwork network = ScriptedNetwork.scripted(LedgerBench.START);
    private final LedgerBench bench;
    private final TestOfficer registrar;
    private final TestOfficer hospital;
    private final TestOfficer commission;
    private final TestOfficer secondOfCommission;
    private final List<TestOfficer> others = new ArrayList<>();
    private final List<byte[]> sent = new ArrayList<>();
    private int demands;
    private int people;

    private RecordedLife(Path directory, RandomGenerator random) {
        this.random = random;
        this.bench = LedgerBench.create(
                directory,
                options -> options.withOrdering(network.node("a", 0), options.clock())
                        .withSurroundings(options.surroundings()
                                .withSegmentBytes(SMALL_SEGMENTS)
                                .withCheckpointInterval(Duration.ofMillis(1))));
        this.registrar = bench.community().operator();
        this.hospital = bench.community().officer("union-hospital");
        this.commission = bench.community().officer("health-commission");
        this.secondOfCommission = newOfficer(commission.member(), Set.of(Role.REVIEWER, Role.SUPPLY_REVIEWER));
    }

    /** Lives so many rounds in a new directory, and closes the ledger. */
    static void live(Path directory, RandomGenerator random, int rounds) {
        RecordedLife life = new RecordedLife(directory, random);
        try (LedgerBench _ = life.bench) {
            life.begin();
            for (int round = 0; round < rounds; round++) {
                life.round();
                if (round < CHECKPOINTS) {
                    life.bench.awaitCheckpoint();
                }
            }
        }
    }

    private void begin() {
        join(commission, secondOfCommission);
        decide();
        send(commission, ReliefBench.registration(ReliefBench.N95_MEDICAL, "respirator", UnitCode.H87, Use.FRONT_LINE));
        send(hospital, ReliefBench.registration(STORE, Place.Kind.HOSPITAL));
        decide();
        send(secondOfCommission, new SupplyCommand.ApproveItem(ReliefBench.N95_MEDICAL));
        send(commission, new SupplyCommand.ApprovePlace(STORE));
        decide();
    }

    private void round() {
        if (random.nextInt(20) == 0) {
            network.passTime(Duration.ofMinutes(random.nextInt(1, 90)));
        }
        for (int commands = random.nextInt(1, 6); commands > 0; commands--) {
            act();
        }
        decide();
    }

    private void act() {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> send(hospital, demand());
            case 4, 5 -> send(random.nextBoolean() ? commission : secondOfCommission, review());
            case 6 ->
                send(registrar, random.nextBoolean() ? LedgerBench.anErasure() : LedgerBench.erasure(new UUID(1, 1)));
            case 7 -> send(anybody(), LedgerBench.anErasure());
            case 8 -> comeOrGo();
            case 9 ->
                send(hospital, new SupplyCommand.WithdrawDemand(aDemand(), SupplyCommand.WithdrawalReason.OUTDATED));
            case 10 -> network.handIn(2, sent.get(random.nextInt(sent.size())));
            default -> network.handIn(1, bad());
        }
    }

    private Command demand() {
        return DemandDraft.aDemand()
                .numbered(++demands)
                .at(STORE)
                .of(DemandDraft.pieces(random.nextInt(1, 5000)))
                .by(LocalDate.parse("2020-02-09"))
                .build();
    }

    private Command review() {
        DemandId demand = aDemand();
        long stated = bench.ledger()
                .state()
                .find(Demand.TABLE.key(demand))
                .map(Demand::stated)
                .orElse(0L);
        return new SupplyCommand.ReviewDemand(
                demand,
                stated,
                random.nextInt(3) == 0 ? SupplyCommand.Verdict.REJECTED : SupplyCommand.Verdict.APPROVED);
    }

    private DemandId aDemand() {
        return DemandDraft.id(random.nextInt(1, demands + 2));
    }

    private TestOfficer anybody() {
        return others.isEmpty() ? hospital : others.get(random.nextInt(others.size()));
    }

    private void comeOrGo() {
        switch (random.nextInt(6)) {
            case 0 ->
                send(
                        registrar,
                        new MembershipCommand.SuspendMember(new MemberId("central-hospital"), random.nextBoolean()));
            case 1 ->
                send(
                        registrar,
                        new MembershipCommand.RevokeKey(
                                anybody().keyId(), RevocationReason.DEVICE_LOST, Optional.empty()));
            case 2 ->
                send(registrar, new MembershipCommand.SuspendOfficer(anybody().officer(), random.nextBoolean()));
            default -> {
                TestOfficer newcomer = newOfficer(new MemberId("central-hospital"), Set.of(Role.HOSPITAL));
                join(bench.community().officer("central-hospital"), newcomer);
                others.add(newcomer);
            }
        }
    }

    private TestOfficer newOfficer(MemberId member, Set<Role> roles) {
        OfficerId id = new OfficerId(new UUID(0x4000L, 0x8000_0000_0000_0000L | ++people).toString());
        return new TestOfficer(member, id, roles, TestCommunity.key("newcomer " + people));
    }

    private void join(TestOfficer administrator, TestOfficer newcomer) {
        send(
                administrator,
                new MembershipCommand.InviteOfficers(
                        newcomer.member(),
                        List.of(new MembershipCommand.Invitation(newcomer.officer(), newcomer.roles()))));
        send(
                registrar,
                new MembershipCommand.IssueCertificate(
                        bench.community().certificate(newcomer.member(), newcomer.officer(), newcomer.key())));
        send(administrator, new MembershipCommand.ConfirmKeys(List.of(newcomer.keyId())));
        // In the same batch as its key: it is not known yet when the batch's signatures are verified.
        send(newcomer, LedgerBench.anErasure());
    }

    private byte[] bad() {
        byte[] fine = sign(hospital, demand(), now());
        return switch (random.nextInt(6)) {
            case 0 -> "no JWS".getBytes(StandardCharsets.UTF_8);
            case 1 -> {
                fine[fine.length - 20] = (byte) (fine[fine.length - 20] == 'A' ? 'B' : 'A');
                yield fine;
            }
            case 2 -> Commands.sign("0".repeat(64), now(), demand(), hospital.key());
            case 3 -> Commands.sign(bench.ledger().ledgerId(), now(), demand(), TestCommunity.key("a stranger"));
            case 4 -> sign(hospital, demand(), now().plus(Duration.ofDays(2)));
            default -> sign(hospital, demand(), LedgerBench.START.minus(Duration.ofDays(9)));
        };
    }

    private void send(TestOfficer officer, Command command) {
        byte[] bytes = sign(officer, command, now());
        sent.add(bytes);
        network.handIn(0, bytes);
    }

    private byte[] sign(TestOfficer officer, Command command, Instant issued) {
        return Commands.sign(bench.ledger().ledgerId(), issued, command, officer.key());
    }

    private Instant now() {
        return bench.ledger().status().lastWrite();
    }

    private void decide() {
        network.decide();
        try {
            network.awaitLast("a");
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
