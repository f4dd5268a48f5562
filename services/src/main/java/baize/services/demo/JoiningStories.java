package baize.services.demo;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.membership.CreditCode;
import baize.contracts.membership.MembershipCommand.ConfirmIdentity;
import baize.contracts.membership.MembershipCommand.Invitation;
import baize.contracts.membership.MembershipCommand.InviteOfficers;
import baize.contracts.membership.MembershipCommand.RejectIdentity;
import baize.contracts.membership.MembershipCommand.RejectionReason;
import baize.contracts.membership.MembershipCommand.RequestMembership;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.SupplyCommand.ApprovePlace;
import baize.contracts.supply.SupplyCommand.DesignationReason;
import baize.contracts.supply.SupplyCommand.RegisterPlace;
import baize.contracts.supply.Use;
import baize.services.demo.DemandSteps.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Organisations that come in while the ledger is running, and one that does not. */
record JoiningStories(Scene scene, Enrolment enrolment) {
    private static final Hand CHECKER = Offices.IDENTITY_BODY.hand(Role.IDENTITY_BODY);

    /** Growers of tea join to be seen as what they are: the donors of a gift. */
    void donorJoins(Plot plot) {
        join(plot, Givers.TEA_HOUSE);
        scene.cases().note(NamedCase.JOINED_LATER, Reference.Kind.MEMBER, Givers.TEA_HOUSE.member());
    }

    /** A makeshift hospital opens: it joins, its store is approved, it is designated, asks and receives. */
    void hospitalJoins(Plot plot) {
        Organisation makeshift = Hospitals.MAKESHIFT;
        join(plot, makeshift);
        Site store = Site.storeOf(makeshift);
        plot.pass(10, 30);
        plot.sign(
                store.hand(0),
                new RegisterPlace(
                        store.place(),
                        store.kind(),
                        store.names(),
                        makeshift.district().code()));
        plot.pass(10, 30);
        plot.sign(DemandSteps.reviewer(0), new ApprovePlace(store.place()));
        DemandSteps.designate(plot, makeshift.member(), DesignationReason.NEW_HOSPITAL);
        DemandId need = scene.demand().approved(plot, store, Wish.of(Catalogue.ISOLATION_GOWN, Use.WARD, 400));
        Scene.Stocked stocked =
                scene.stocked(plot, Givers.PROTECTION_WORKS, new Goods(Catalogue.ISOLATION_GOWN, 600), GiftSteps.FREE);
        scene.custody().deliver(plot, scene.order(plot, stocked, store, need, 400));
        scene.cases().note(NamedCase.JOINED_LATER, Reference.Kind.HOSPITAL, makeshift.member());
        scene.cases().ends(NamedCase.JOINED_LATER, plot);
    }

    /** Somebody asks in the name of a hospital that nobody has heard of. */
    void impostor(Plot plot) {
        MemberId id = new MemberId("sample-unknown-hospital");
        Names names = Names.of("示范不存在医院", "Sample Hospital That Is None");
        Entry request = plot.sign(
                Enrolment.REGISTRAR,
                new RequestMembership(id, names, creditCode(plot), Set.of(Role.HOSPITAL), Optional.empty()));
        plot.pass(60, 200);
        Entry rejection = plot.sign(CHECKER, new RejectIdentity(id, RejectionReason.NOT_FOUND));
        scene.cases().note(NamedCase.IMPOSTOR_REJECTED, Reference.Kind.RECORD, request);
        scene.cases().note(NamedCase.IMPOSTOR_REJECTED, Reference.Kind.RECORD, rejection);
        scene.cases().ends(NamedCase.IMPOSTOR_REJECTED, plot);
    }

    /** Asked for by the registrar, checked by another body, then officer by officer. */
    private void join(Plot plot, Organisation organisation) {
        plot.sign(
                Enrolment.REGISTRAR,
                new RequestMembership(
                        organisation.member(),
                        organisation.names(),
                        creditCode(plot),
                        organisation.roles(),
                        Optional.empty()));
        plot.pass(20, 60);
        String evidence = "Copy of the registration of " + organisation.member().value();
        plot.sign(
                CHECKER,
                () -> new ConfirmIdentity(
                        organisation.member(), scene.vault().keep(CHECKER.member(), VaultPort.Kind.PAPER, evidence)));
        plot.pass(5, 20);
        List<Invitation> invitations = new ArrayList<>();
        for (Set<Role> roles : organisation.officers()) {
            invitations.add(new Invitation(new OfficerId(plot.dice().uuid()), roles));
        }
        plot.sign(Enrolment.REGISTRAR, new InviteOfficers(organisation.member(), invitations));
        plot.pass(5, 20);
        for (Invitation invitation : invitations) {
            enrolment.issue(plot, organisation, invitation.officer(), invitation.roles());
        }
    }

    /** A code of no district of China: 000000. */
    private static CreditCode creditCode(Plot plot) {
        return CreditCode.withCheck("91000000" + "M" + plot.dice().between(10_000_000, 99_999_999));
    }
}
