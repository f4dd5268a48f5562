package baize.node.pages.membership;

import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.node.pages.Paging;
import baize.node.pages.Wanted;
import baize.services.PublicViews;
import baize.services.views.Answer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who takes part: organisations, what they may do, who checked them. */
@Controller
public class RegisterPages {
    private final PublicViews views;

    RegisterPages(PublicViews views) {
        this.views = views;
    }

    /** All organisations, or those with a role. */
    @GetMapping("/register")
    String register(@RequestParam Optional<String> role, @RequestParam Optional<String> after, Model model) {
        Optional<Role> wanted = Wanted.parameter(role, Role::valueOf);
        Answer<Model> answer = views.at(
                v -> model.addAttribute("organisations", v.organisations().organisations(wanted, Paging.of(after))));
        model.addAttribute("asOf", answer.progress());
        model.addAttribute("roles", List.of(Role.values()));
        return "register";
    }

    /** One organisation and its places. */
    @GetMapping("/register/{member}")
    String organisation(@PathVariable String member, @RequestParam Optional<String> after, Model model) {
        MemberId id = Wanted.path(member, MemberId::new);
        Answer<Model> answer = views.at(v -> model.addAttribute(
                        "organisation", Wanted.found(v.organisations().organisation(id)))
                .addAttribute("places", v.catalogue().places(Optional.of(id), Optional.empty(), Paging.of(after))));
        model.addAttribute("asOf", answer.progress());
        return "organisation";
    }
}
