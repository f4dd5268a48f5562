package baize.node.pages;

import baize.services.PublicViews;
import baize.services.stock.TotalsQueries.ItemTotals;
import baize.services.stock.TotalsQueries.Period;
import baize.services.supply.DemandFilter;
import baize.services.views.Answer;
import baize.services.views.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Three doors: find a donation, hospitals waiting now, does it add up. */
@Controller
public class HomePage {
    private static final int WAITING = 6;
    private static final int ITEMS = 8;

    private final PublicViews views;

    HomePage(PublicViews views) {
        this.views = views;
    }

    @GetMapping("/")
    String home(Model model) {
        Answer<Model> answer = views.at(v -> model.addAttribute(
                        "waiting", v.demands().demands(DemandFilter.waiting(), PageRequest.first(WAITING)))
                .addAttribute("totals", totals(v)));
        model.addAttribute("asOf", answer.progress());
        return "home";
    }

    /** Some items; those that do not add up first. */
    private static List<ItemTotals> totals(PublicViews v) {
        return v.totals().byItem(Period.all(), Optional.empty(), PageRequest.first(PageRequest.MAX)).items().stream()
                .sorted(Comparator.comparing((ItemTotals row) -> !row.totals().flagged()))
                .limit(ITEMS)
                .toList();
    }
}
