package baize.node.pages.oversight;

import baize.contracts.CommandType.Visibility;
import baize.contracts.CommandTypes;
import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.ledger.LedgerView;
import baize.ledger.LogEntry;
import baize.node.pages.Paging;
import baize.node.pages.Wanted;
import baize.node.pages.Words;
import baize.services.PublicViews;
import baize.services.oversight.RecordQueries.Filter;
import baize.services.oversight.RecordQueries.OpenRecord;
import baize.services.views.Answer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The log itself: every record, what it says, and the proof that it is there, checked in the reader's browser or with the tool. */
@Controller
public class RecordPages {
    private static final int SHORT = 20;

    private final PublicViews views;
    private final LedgerView ledger;

    RecordPages(PublicViews views, LedgerView ledger) {
        this.views = views;
        this.ledger = ledger;
    }

    /** An event in the reader's words. */
    record Told(String title, List<Fact> facts) {
        static Told of(Event event, Words say) {
            String name = event.getClass().getSimpleName();
            return new Told(say.text("event." + name), Facts.of((Record) event, say));
        }
    }

    /** Records of the public class, newest first. */
    @GetMapping("/records")
    String records(
            @RequestParam Optional<String> type,
            @RequestParam Optional<String> organisation,
            @RequestParam Optional<String> doubtful,
            @RequestParam Optional<String> after,
            Model model) {
        Filter filter = new Filter(
                Wanted.text(type),
                Wanted.parameter(organisation, MemberId::new),
                Optional.empty(),
                doubtful.isPresent());
        Answer<Model> answer =
                views.at(v -> model.addAttribute("records", v.records().records(filter, Paging.of(after))));
        model.addAttribute("asOf", answer.progress());
        model.addAttribute(
                "types",
                CommandTypes.all().stream()
                        .filter(known -> known.visibility() == Visibility.PUBLIC)
                        .map(known -> known.name())
                        .toList());
        return "records";
    }

    /** One record: what it says, the bytes that were signed, the proof. Of the members class only that it exists. */
    @GetMapping("/records/{position}")
    String record(
            @PathVariable long position,
            @RequestParam("corrections-after") Optional<String> correctionsAfter,
            @ModelAttribute("say") Words say,
            Model model) {
        LogEntry entry = Wanted.found(position < 0 ? Optional.empty() : ledger.entry(position));
        model.addAttribute("asOf", views.progress());
        model.addAttribute("position", position);
        model.addAttribute("time", entry.time());
        model.addAttribute("size", ledger.size());
        if (entry.visibility() != Visibility.PUBLIC) {
            return "record-closed";
        }
        model.addAttribute("entry", entry);
        model.addAttribute("ledger", ledger.ledgerId());
        model.addAttribute("proven", ledger.receipt(position).isPresent());
        model.addAttribute(
                "facts",
                entry.command().map(command -> Facts.of((Record) command, say)).orElse(List.of()));
        model.addAttribute(
                "events",
                entry.events().stream().map(event -> Told.of(event, say)).toList());
        model.addAttribute(
                "corrections", views.corrections().correctionsOf(position, Paging.of(correctionsAfter, SHORT)));
        model.addAttribute(
                "open",
                views.records()
                        .record(position)
                        .filter(OpenRecord.class::isInstance)
                        .map(OpenRecord.class::cast));
        return "record";
    }
}
