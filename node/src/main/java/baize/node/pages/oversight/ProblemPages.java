package baize.node.pages.oversight;

import baize.contracts.Refusal;
import baize.contracts.Refusals;
import baize.ledger.LogEntry;
import baize.node.http.Problem;
import baize.node.pages.Wanted;
import baize.node.pages.Words;
import baize.services.PublicViews;
import baize.services.vault.VaultRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What a code means: every refusal of the rules and every problem of the node, with what to do next. */
@Controller
public class ProblemPages {
    private final PublicViews views;

    ProblemPages(PublicViews views) {
        this.views = views;
    }

    /** A code, what it means, what to do. */
    public record Explained(String code, String message, String advice) {
        static Explained of(Refusal refusal, Words say) {
            return new Explained(
                    refusal.code(),
                    say.explained("refusal." + refusal.code() + ".message", refusal.message()),
                    say.explained("refusal." + refusal.code() + ".advice", refusal.advice()));
        }

        static Explained of(VaultRefusal refusal, Words say) {
            return new Explained(
                    refusal.code(),
                    say.explained("refusal." + refusal.code() + ".message", refusal.message()),
                    say.explained("refusal." + refusal.code() + ".advice", refusal.advice()));
        }

        static Explained of(Problem problem, Words say) {
            return new Explained(
                    problem.code(),
                    say.explained("problem." + problem.code() + ".message", problem.title()),
                    say.explained("problem." + problem.code() + ".advice", problem.advice()));
        }
    }

    /** All codes. */
    @GetMapping("/problems")
    String problems(@ModelAttribute("say") Words say, Model model) {
        model.addAttribute("asOf", views.progress());
        model.addAttribute("problems", all(say));
        return "problems";
    }

    /** One code. */
    @GetMapping("/problems/{code}")
    String problem(@PathVariable String code, @ModelAttribute("say") Words say, Model model) {
        String wanted = code.toUpperCase(Locale.ROOT);
        model.addAttribute("asOf", views.progress());
        model.addAttribute(
                "explained",
                Wanted.found(all(say).stream()
                        .filter(known -> known.code().equals(wanted))
                        .findFirst()));
        return "problem";
    }

    private static List<Explained> all(Words say) {
        List<Explained> all = new ArrayList<>();
        Refusals.all().forEach(refusal -> all.add(Explained.of(refusal, say)));
        List.of(VaultRefusal.values()).forEach(refusal -> all.add(Explained.of(refusal, say)));
        all.add(new Explained(
                LogEntry.BUG,
                say.text("refusal." + LogEntry.BUG + ".message"),
                say.text("refusal." + LogEntry.BUG + ".advice")));
        Stream.of(Problem.values()).forEach(problem -> all.add(Explained.of(problem, say)));
        return all;
    }
}
