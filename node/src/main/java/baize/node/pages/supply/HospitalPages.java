package baize.node.pages.supply;

import baize.contracts.MemberId;
import baize.node.pages.Paging;
import baize.node.pages.Wanted;
import baize.services.PublicViews;
import baize.services.supply.DemandFilter;
import baize.services.supply.DemandRow;
import baize.services.supply.HospitalQueries;
import baize.services.supply.ReportedQueries;
import baize.services.views.Answer;
import baize.services.views.Page;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who waits for what, and what came. What volunteers reported stands apart from what hospitals certified. */
@Controller
public class HospitalPages {
    private static final int SHORT = 20;

    private final PublicViews views;

    HospitalPages(PublicViews views) {
        this.views = views;
    }

    /** Open need now, those that wait longest first; and every hospital. */
    @GetMapping("/hospitals")
    String hospitals(
            @RequestParam Optional<String> after,
            @RequestParam("waiting-after") Optional<String> waitingAfter,
            Model model) {
        Answer<Model> answer = views.at(v -> {
            Page<DemandRow> waiting = v.demands().demands(DemandFilter.waiting(), Paging.of(waitingAfter, SHORT));
            return model.addAttribute("waiting", waiting)
                    .addAttribute("hospitals", v.hospitals().hospitals(Paging.of(after)));
        });
        model.addAttribute("asOf", answer.progress());
        return "hospitals";
    }

    /** One hospital. */
    @GetMapping("/hospitals/{member}")
    String hospital(
            @PathVariable String member,
            @RequestParam Optional<String> after,
            @RequestParam("needs-after") Optional<String> needsAfter,
            @RequestParam("deliveries-after") Optional<String> deliveriesAfter,
            @RequestParam("reported-after") Optional<String> reportedAfter,
            Model model) {
        MemberId id = Wanted.path(member, MemberId::new);
        Answer<Model> answer = views.at(v -> {
            HospitalQueries.HospitalRow hospital = Wanted.found(v.hospitals().hospital(id));
            ReportedQueries.Filter sameName = new ReportedQueries.Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(hospital.names().zh().text()),
                    Optional.empty());
            return model.addAttribute("hospital", hospital)
                    .addAttribute("needs", v.hospitals().needs(id, Paging.of(needsAfter)))
                    .addAttribute(
                            "demands", v.demands().demands(DemandFilter.any().of(id), Paging.of(after)))
                    .addAttribute("deliveries", v.hospitals().deliveries(id, Paging.of(deliveriesAfter, SHORT)))
                    .addAttribute("reported", v.reported().openNeed(sameName, Paging.of(reportedAfter, SHORT)));
        });
        model.addAttribute("asOf", answer.progress());
        return "hospital";
    }

    /** What volunteers reported and no hospital confirmed. */
    @GetMapping("/reported")
    String reported(
            @RequestParam Optional<String> city,
            @RequestParam Optional<String> hospital,
            @RequestParam Optional<String> after,
            @RequestParam("imports-after") Optional<String> importsAfter,
            @RequestParam("joined-after") Optional<String> joinedAfter,
            Model model) {
        ReportedQueries.Filter filter = new ReportedQueries.Filter(
                Optional.empty(), Wanted.text(city), Wanted.text(hospital), Optional.empty());
        Answer<Model> answer = views.at(v -> model.addAttribute(
                        "reported", v.reported().openNeed(filter, Paging.of(after)))
                .addAttribute("imports", v.reported().imports(Paging.of(importsAfter, SHORT)))
                .addAttribute("joined", v.reported().joinedNames(Optional.empty(), Paging.of(joinedAfter, SHORT))));
        model.addAttribute("asOf", answer.progress());
        return "reported";
    }
}
