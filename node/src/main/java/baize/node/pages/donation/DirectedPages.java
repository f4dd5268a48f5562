package baize.node.pages.donation;

import baize.contracts.MemberId;
import baize.node.pages.Paging;
import baize.node.pages.Wanted;
import baize.services.PublicViews;
import baize.services.views.Answer;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of donors' wishes and words: directed gifts, diversions, public statements, statements that no receipt bears out. */
@Controller
public class DirectedPages {
    private static final int SHORT = 20;

    private final PublicViews views;

    DirectedPages(PublicViews views) {
        this.views = views;
    }

    /** Gifts for a certain hospital: honoured, waiting, diverted. */
    @GetMapping("/directed")
    String directed(
            @RequestParam Optional<String> hospital,
            @RequestParam Optional<String> diverted,
            @RequestParam Optional<String> after,
            @RequestParam("diversions-after") Optional<String> diversionsAfter,
            Model model) {
        Optional<MemberId> wanted = Wanted.parameter(hospital, MemberId::new);
        Answer<Model> answer = views.at(v -> model.addAttribute(
                        "gifts", v.gifts().directed(wanted, diverted.isPresent(), Paging.of(after)))
                .addAttribute("diversions", v.gifts().diversions(Paging.of(diversionsAfter, SHORT))));
        model.addAttribute("asOf", answer.progress());
        return "directed";
    }

    /** Public statements, and what donors say they gave that no receiver's record knows: counts and sums, nobody's name. */
    @GetMapping("/statements")
    String statements(
            @RequestParam Optional<String> after,
            @RequestParam("published-after") Optional<String> publishedAfter,
            Model model) {
        Answer<Model> answer = views.at(v -> model.addAttribute(
                        "published", v.publications().publications(Optional.empty(), Paging.of(publishedAfter, SHORT)))
                .addAttribute("missing", v.unreceived().byReceiver(Paging.of(after))));
        model.addAttribute("asOf", answer.progress());
        return "statements";
    }
}
