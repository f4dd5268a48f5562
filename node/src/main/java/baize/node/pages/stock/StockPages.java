package baize.node.pages.stock;

import baize.contracts.MemberId;
import baize.contracts.donation.DonationCode;
import baize.contracts.supply.PlaceId;
import baize.node.pages.Paging;
import baize.node.pages.Wanted;
import baize.node.pages.Words;
import baize.services.PublicViews;
import baize.services.stock.StockQueries;
import baize.services.views.Answer;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What lies where, what is stopped, what was corrected, and where goods and papers differ. */
@Controller
public class StockPages {
    private static final int SHORT = 20;

    private final PublicViews views;

    StockPages(PublicViews views) {
        this.views = views;
    }

    /** Every place. */
    @GetMapping("/warehouses")
    String places(@RequestParam Optional<String> after, Model model) {
        Answer<Model> answer = views.at(v -> model.addAttribute(
                "places", v.catalogue().places(Optional.empty(), Optional.empty(), Paging.of(after))));
        model.addAttribute("asOf", answer.progress());
        return "warehouses";
    }

    /** What lies at a place, lot by lot. */
    @GetMapping("/warehouses/{place}")
    String place(
            @PathVariable String place,
            @RequestParam Optional<String> after,
            @RequestParam("counts-after") Optional<String> countsAfter,
            Model model) {
        PlaceId id = Wanted.path(place, PlaceId::new);
        Answer<Model> answer = views.at(v -> model.addAttribute(
                        "place", Wanted.found(v.catalogue().place(id)))
                .addAttribute("stock", v.stock().stock(StockQueries.Filter.at(id), Paging.of(after)))
                .addAttribute("counts", v.stock().counts(Optional.of(id), Paging.of(countsAfter, SHORT))));
        model.addAttribute("asOf", answer.progress());
        return "warehouse";
    }

    /** Recalled and blocked lots, and who has any of them. */
    @GetMapping("/recalls")
    String recalls(@RequestParam Optional<String> after, Model model) {
        Answer<Model> answer =
                views.at(v -> model.addAttribute("lots", v.stock().stopped(false, Paging.of(after, SHORT))));
        model.addAttribute("asOf", answer.progress());
        return "recalls";
    }

    /** Every correction: what stood and what stands. */
    @GetMapping("/corrections")
    String corrections(
            @RequestParam Optional<String> gift,
            @RequestParam Optional<String> organisation,
            @RequestParam Optional<String> after,
            @ModelAttribute("say") Words say,
            Model model) {
        Optional<DonationCode> code = Wanted.parameter(gift, DonationCode::new);
        Optional<MemberId> member = Wanted.parameter(organisation, MemberId::new);
        Answer<Model> answer = views.at(v -> model.addAttribute(
                "corrections",
                v.corrections().corrections(code, member, Paging.of(after)).map(row -> CorrectionWords.of(row, say))));
        model.addAttribute("asOf", answer.progress());
        return "corrections";
    }

    /** Where goods were not received as sent, and hand-overs that one side has not signed. */
    @GetMapping("/differences")
    String differences(
            @RequestParam Optional<String> after,
            @RequestParam("one-sided-after") Optional<String> oneSidedAfter,
            @ModelAttribute("say") Words say,
            Model model) {
        Answer<Model> answer =
                views.at(v -> model.addAttribute("differences", v.shipments().discrepancies(false, Paging.of(after)))
                        .addAttribute("oneSided", v.shipments().oneSided(say.now(), Paging.of(oneSidedAfter, SHORT))));
        model.addAttribute("asOf", answer.progress());
        return "differences";
    }
}
