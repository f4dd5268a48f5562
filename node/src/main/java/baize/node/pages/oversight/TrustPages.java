package baize.node.pages.oversight;

import baize.ledger.LedgerView;
import baize.services.PublicViews;
import baize.trust.SignedNote;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What anybody can check, and what must still be trusted today. */
@Controller
public class TrustPages {
    private final PublicViews views;
    private final LedgerView ledger;

    TrustPages(PublicViews views, LedgerView ledger) {
        this.views = views;
        this.ledger = ledger;
    }

    @GetMapping("/trust")
    String trust(Model model) {
        model.addAttribute("asOf", views.progress());
        model.addAttribute("ledger", ledger.ledgerId());
        model.addAttribute("checkpoint", ledger.checkpoint().map(SignedNote::toText));
        return "trust";
    }
}
