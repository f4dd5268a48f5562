package baize.node.pages.donation;

import baize.contracts.allocation.AllocationId;
import baize.contracts.donation.DonationCode;
import baize.node.pages.Paging;
import baize.node.pages.Words;
import baize.services.PublicViews;
import baize.services.allocation.AllocationRow;
import baize.services.donation.GiftTrace;
import baize.services.stock.CorrectionQueries.CorrectionRow;
import baize.services.views.Answer;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Step;
import baize.services.views.Subject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Find a donation by its code: where every piece is, and every signed step. */
@Controller
public class DonationPages {
    private static final int STEPS = 100;
    private static final int MOST_CORRECTIONS = 200;

    private final PublicViews views;

    DonationPages(PublicViews views) {
        this.views = views;
    }

    /** All of a gift, of one moment. */
    record Found(
            GiftTrace trace,
            Page<Step> steps,
            List<CorrectionRow> corrections,
            Map<String, AllocationRow.Detail> allocations) {}

    /** The form's answer, and the newest gifts. */
    @GetMapping("/donations")
    String search(
            @RequestParam Optional<String> code,
            @RequestParam Optional<String> lang,
            @RequestParam Optional<String> after,
            HttpServletResponse response,
            RedirectAttributes kept,
            Model model) {
        TypedCode typed = TypedCode.read(code.orElse(""));
        return switch (typed) {
            case TypedCode.Whole(DonationCode whole) -> redirect(whole, lang, kept);
            case TypedCode.Nothing _ -> {
                Answer<Page<GiftTrace.GiftRow>> gifts =
                        views.at(v -> v.gifts().gifts(Optional.empty(), Paging.of(after)));
                model.addAttribute("asOf", gifts.progress());
                model.addAttribute("gifts", gifts.value());
                yield "donations";
            }
            case TypedCode.Impossible _, TypedCode.WrongLength _, TypedCode.Mistyped _ ->
                missing(typed, model, response);
        };
    }

    /** One gift. */
    @GetMapping("/donations/{code}")
    String donation(
            @PathVariable String code,
            @RequestParam Optional<String> lang,
            @RequestParam Optional<String> after,
            @ModelAttribute("say") Words say,
            HttpServletResponse response,
            RedirectAttributes kept,
            Model model) {
        TypedCode typed = TypedCode.read(code);
        if (!(typed instanceof TypedCode.Whole(DonationCode whole))) {
            return missing(typed, model, response);
        }
        if (!whole.value().equals(code)) {
            return redirect(whole, lang, kept);
        }
        Answer<Optional<Found>> answer =
                views.at(v -> v.gifts().trace(whole).map(trace -> found(v, trace, Paging.of(after, STEPS))));
        if (answer.value().isEmpty()) {
            return missing(typed, model, response);
        }
        Found found = answer.value().get();
        model.addAttribute("asOf", answer.progress());
        model.addAttribute("trace", found.trace());
        model.addAttribute("sum", new Whereabouts(found.trace(), say));
        model.addAttribute(
                "timeline",
                new Timeline(found.trace(), found.corrections(), found.allocations(), say).of(found.steps()));
        return "donation";
    }

    private static Found found(PublicViews v, GiftTrace trace, PageRequest page) {
        DonationCode code = trace.gift().code();
        Page<Step> steps = v.gifts().steps(code, page);
        Map<String, AllocationRow.Detail> allocations = new LinkedHashMap<>();
        for (Step step : steps.items()) {
            if (step.subject().kind() == Subject.Kind.ALLOCATION) {
                String id = step.subject().id();
                v.allocations().allocation(new AllocationId(id)).ifPresent(detail -> allocations.put(id, detail));
            }
        }
        return new Found(
                trace,
                steps,
                v.corrections()
                        .corrections(Optional.of(code), Optional.empty(), PageRequest.first(MOST_CORRECTIONS))
                        .items(),
                allocations);
    }

    private String missing(TypedCode typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("asOf", views.progress());
        model.addAttribute("kind", typed.getClass().getSimpleName());
        model.addAttribute("typed", typed);
        model.addAttribute(
                "guesses",
                typed instanceof TypedCode.Mistyped mistyped
                        ? mistyped.guesses().stream()
                                .filter(guess -> views.gifts().gift(guess).isPresent())
                                .toList()
                        : List.of());
        return "donation-missing";
    }

    private static String redirect(DonationCode code, Optional<String> lang, RedirectAttributes kept) {
        kept.addAttribute("code", code.value());
        lang.ifPresent(language -> kept.addAttribute("lang", language));
        return "redirect:/donations/{code}";
    }
}
