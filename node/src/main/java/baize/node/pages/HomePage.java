package baize.node.pages;

import baize.services.PublicViews;
import baize.services.stock.TotalsQueries.Period;
import baize.services.supply.DemandFilter;
import baize.services.views.Answer;
import baize.services.views.PageRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Three doors: find a donation, hospitals waiting now, does it add up. */
@Controller
public class HomePage {
    private static final int WAITING = 6;
    private static final int ITEMS = 12;

    private final PublicViews views;

    HomePage(PublicViews views) {
        this.views = views;
    }

    @GetMapping("/")
    String home(Model model) {
        Answer<Model> answer = views.at(v -> model.addAttribute(
                        "waiting", v.demands().demands(DemandFilter.waiting(), PageRequest.first(WAITING)))
                .addAttribute("totals", v.totals().byItem(Period.all(), Optional.empty(), PageRequest.first(ITEMS))));
        model.addAttribute("asOf", answer.progress());
        return "home";
    }
}
