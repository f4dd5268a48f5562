package baize.services.demo;

import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand.ConfirmEntry;
import baize.contracts.membership.MembershipCommand.RevokeKey;
import baize.contracts.membership.MembershipCommand.SuspendMember;
import baize.contracts.membership.MembershipCommand.SuspendOfficer;
import baize.contracts.membership.MembershipRefusal;
import baize.contracts.membership.SigningKey.RevocationReason;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyCommand.RegisterPlace;
import baize.contracts.supply.SupplyCommand.Verdict;
import baize.contracts.supply.SupplyCommand.WithdrawDemand;
import baize.contracts.supply.SupplyCommand.WithdrawalReason;
import baize.contracts.supply.Use;
import baize.services.demo.DemandSteps.Wish;
import baize.services.founding.OfficerKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What becomes of officers' keys. */
record KeyStories(Scene scene, Enrolment enrolment) {

    /** An officer of the county hospital loses a telephone, and signs again with another one an hour later. */
    void lostDevice(Plot plot) {
        Organisation hospital = Hospitals.ZI_PEOPLE;
        Hand hand = hospital.hand(Role.HOSPITAL, 1);
        Entry replaced = enrolment.replaceLost(plot, hospital, () -> plot.crew().key(hand));
        scene.cases().note(NamedCase.LOST_DEVICE, Reference.Kind.MEMBER, hospital.member());
        scene.cases().note(NamedCase.LOST_DEVICE, Reference.Kind.RECORD, replaced);
        scene.cases().ends(NamedCase.LOST_DEVICE, plot);
    }

    /** A carrier suspends one of its own; what that officer signs afterwards is refused, and stands in the log as refused. */
    void suspended(Plot plot) {
        Hand administrator = Handlers.EXPRESS.hand(Role.ADMINISTRATOR);
        Hand driver = Handlers.EXPRESS.hand(Role.CARRIER, 1);
        Entry suspension = new Entry();
        Entry refusal = new Entry();
        RegisterPlace attempt = new RegisterPlace(
                new PlaceId("express-depot-2"),
                Place.Kind.DEPOT,
                Names.of("示范快运丑县转运点", "Sample Express, Chou depot"),
                District.CHOU.code());
        plot.happens(() -> {
            OfficerKey key = plot.crew().key(driver);
            suspension.stands(
                    plot.scribe().accept(plot.crew().key(administrator), new SuspendOfficer(key.officer(), true)));
            plot.crew().suspend(key);
            refusal.stands(plot.scribe().refuse(key, attempt, MembershipRefusal.SIGNER_SUSPENDED));
        });
        scene.cases().note(NamedCase.OFFICER_SUSPENDED, Reference.Kind.MEMBER, driver.member());
        scene.cases().note(NamedCase.OFFICER_SUSPENDED, Reference.Kind.RECORD, suspension);
        scene.cases().note(NamedCase.OFFICER_SUSPENDED, Reference.Kind.REFUSED_RECORD, refusal);
        scene.cases().ends(NamedCase.OFFICER_SUSPENDED, plot);
    }

    /**
     * A key was stolen some hours ago: it is revoked since then, the thief's next command is refused, what the officer signed in the
     * meantime is confirmed by a colleague, and the officer gets a new key.
     */
    void compromised(Plot plot) {
        Organisation hospital = Hospitals.JI_PEOPLE;
        Hand administrator = hospital.hand(Role.ADMINISTRATOR);
        Instant stolen = plot.now().truncatedTo(ChronoUnit.MILLIS);
        plot.pass(60, 120);
        Entry revocation = new Entry();
        Entry refusal = new Entry();
        Plot asking = plot.fork();
        DemandSteps.Asked doubtful =
                scene.demand().asks(asking, Site.storeOf(hospital), Wish.of(Catalogue.GOGGLES, Use.WARD, 150));
        DemandId demand = doubtful.demand();
        asking.pass(10, 30);
        scene.demand().review(asking, demand, Verdict.APPROVED);
        plot.until(asking.now()).pass(90, 150);
        WithdrawDemand theft = new WithdrawDemand(demand, WithdrawalReason.MISTAKE);
        Instant revoked = plot.now();
        plot.happens(() -> {
            OfficerKey key = plot.crew().key(hospital.hand(Role.HOSPITAL, 0));
            revocation.stands(plot.scribe()
                    .accept(
                            plot.crew().key(administrator),
                            new RevokeKey(Enrolment.id(key), RevocationReason.KEY_COMPROMISE, Optional.of(stolen))));
            refusal.stands(plot.scribe().refuse(key, theft, MembershipRefusal.KEY_REVOKED));
            plot.crew().loses(key);
            Plot after = plot.fork().until(revoked).pass(20, 60);
            after.sign(administrator, new ConfirmEntry(doubtful.entry().position(), Enrolment.id(key)));
            after.pass(10, 40);
            enrolment.issue(after, hospital, key.officer(), key.roles());
            scene.cases().ends(NamedCase.KEY_COMPROMISED, after);
        });
        scene.cases().note(NamedCase.KEY_COMPROMISED, Reference.Kind.MEMBER, hospital.member());
        scene.cases().note(NamedCase.KEY_COMPROMISED, Reference.Kind.DEMAND, demand);
        scene.cases().note(NamedCase.KEY_COMPROMISED, Reference.Kind.RECORD, doubtful.entry());
        scene.cases().note(NamedCase.KEY_COMPROMISED, Reference.Kind.RECORD, revocation);
        scene.cases().note(NamedCase.KEY_COMPROMISED, Reference.Kind.REFUSED_RECORD, refusal);
    }

    /** A certificate is renewed in time; an organisation is stopped over a doubt and let go within the hour. */
    void renewedAndStopped(Plot plot) {
        Hand auditor = Offices.AUDITOR.hand(Role.AUDITOR);
        enrolment.renew(plot, Offices.AUDITOR, auditor);
        plot.pass(60, 120);
        plot.sign(Enrolment.REGISTRAR, new SuspendMember(Offices.AUDITOR.member(), true));
        plot.pass(20, 50);
        plot.sign(Enrolment.REGISTRAR, new SuspendMember(Offices.AUDITOR.member(), false));
    }
}
