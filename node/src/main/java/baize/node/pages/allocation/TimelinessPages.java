package baize.node.pages.allocation;

import baize.node.pages.Paging;
import baize.node.pages.Words;
import baize.services.PublicViews;
import baize.services.allocation.AllocationQueries.GrantFilter;
import baize.services.views.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** How long goods and hospitals wait for a decision, and which decisions went outside the designated list. */
@Controller
public class TimelinessPages {
    private static final Duration SPAN = Duration.ofDays(30);
    private static final int SHORT = 20;

    private final PublicViews views;

    TimelinessPages(PublicViews views) {
        this.views = views;
    }

    /** Medians, late decisions and late reviews of the last 30 days. */
    @GetMapping("/timeliness")
    String timeliness(
            @RequestParam Optional<String> after,
            @RequestParam("reviews-after") Optional<String> reviewsAfter,
            @RequestParam("durations-after") Optional<String> durationsAfter,
            @ModelAttribute("say") Words say,
            Model model) {
        Instant now = say.now();
        Instant since = now.minus(SPAN);
        Answer<Model> answer =
                views.at(v -> model.addAttribute("times", v.decisions().times(since, now))
                        .addAttribute("late", v.decisions().late(since, now, Paging.of(after)))
                        .addAttribute("reviews", v.demands().lateReviews(now, Paging.of(reviewsAfter, SHORT)))
                        .addAttribute("durations", v.durations().medians(since, Paging.of(durationsAfter))));
        model.addAttribute("asOf", answer.progress());
        model.addAttribute("since", since);
        return "timeliness";
    }

    /** Approved lines for hospitals that were not on the designated list. */
    @GetMapping("/outside-designated")
    String outsideDesignated(@RequestParam Optional<String> after, Model model) {
        Answer<Model> answer = views.at(v -> model.addAttribute(
                "grants", v.allocations().grants(GrantFilter.outsideDesignated(), Paging.of(after))));
        model.addAttribute("asOf", answer.progress());
        return "outside-designated";
    }
}
