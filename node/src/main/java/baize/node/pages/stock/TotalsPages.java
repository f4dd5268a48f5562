package baize.node.pages.stock;

import baize.contracts.MemberId;
import baize.contracts.stock.LotId;
import baize.contracts.supply.ItemCode;
import baize.node.http.Days;
import baize.node.http.Problem;
import baize.node.http.ProblemException;
import baize.node.pages.Paging;
import baize.node.pages.Wanted;
import baize.node.pages.Words;
import baize.services.PublicViews;
import baize.services.stock.MovementQueries;
import baize.services.stock.TotalsQueries.OrganisationTotals;
import baize.services.stock.TotalsQueries.Period;
import baize.services.views.Answer;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Does it add up? Sums by item and organisation, the movements that they are made of, and both as a table for others' tools. */
@Controller
public class TotalsPages {
    /** Most rows of a downloaded table. */
    static final int MOST_ROWS = 20_000;

    /** Rows of sums on one page: each is long on a phone. */
    private static final int ORGANISATIONS = 25;

    /** As in the API. */
    private static final ValueRange YEARS = ValueRange.of(1900, 9999);

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final PublicViews views;

    TotalsPages(PublicViews views) {
        this.views = views;
    }

    /** The parameters of the sums. Dates are ledger days in UTC. */
    record Asked(Optional<String> item, Optional<String> organisation, Optional<String> from, Optional<String> to) {
        Period period() {
            Period period = new Period(day(from), day(to));
            Days.requireOrder(period.from(), period.to());
            return period;
        }

        Optional<ItemCode> ofItem() {
            return Wanted.parameter(item, ItemCode::new);
        }

        Optional<MemberId> ofOrganisation() {
            return Wanted.parameter(organisation, MemberId::new);
        }

        private static Optional<LocalDate> day(Optional<String> text) {
            return Wanted.parameter(text, given -> {
                try {
                    LocalDate date = LocalDate.parse(given);
                    YEARS.checkValidValue(date.getYear(), ChronoField.YEAR);
                    return date;
                } catch (DateTimeException noSuchDay) {
                    throw new ProblemException(Problem.INVALID_INPUT);
                }
            });
        }
    }

    /** Sums by item, and by organisation. */
    @GetMapping("/totals")
    String totals(
            @RequestParam Optional<String> item,
            @RequestParam Optional<String> organisation,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> after,
            @RequestParam("items-after") Optional<String> itemsAfter,
            Model model) {
        Asked asked = new Asked(item, organisation, from, to);
        model.addAttribute("organisation", asked.ofOrganisation());
        model.addAttribute("opened", asked.period().from().isPresent());
        Answer<Model> answer = views.at(v -> model.addAttribute(
                        "items", v.totals().byItem(asked.period(), asked.ofItem(), Paging.of(itemsAfter)))
                .addAttribute(
                        "organisations",
                        v.totals()
                                .byOrganisation(
                                        asked.period(),
                                        asked.ofOrganisation(),
                                        asked.ofItem(),
                                        Paging.of(after, ORGANISATIONS)))
                .addAttribute("choices", v.catalogue().items(PageRequest.first(PageRequest.MAX))));
        model.addAttribute("asOf", answer.progress());
        return "totals";
    }

    /** The sums by organisation as CSV with a row of HXL tags. */
    @GetMapping("/totals.csv")
    ResponseEntity<String> table(
            @RequestParam Optional<String> item,
            @RequestParam Optional<String> organisation,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @ModelAttribute("say") Words say) {
        Asked asked = new Asked(item, organisation, from, to);
        Answer<List<OrganisationTotals>> answer = views.at(v -> all(v, asked));
        String file = "baize-totals-" + answer.progress().applied() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(TotalsTable.csv(answer, say));
    }

    /** The movements that the sums are made of. */
    @GetMapping("/movements")
    String movements(
            @RequestParam Optional<String> item,
            @RequestParam Optional<String> organisation,
            @RequestParam Optional<String> lot,
            @RequestParam Optional<String> after,
            Model model) {
        MovementQueries.Filter filter = new MovementQueries.Filter(
                Wanted.parameter(organisation, MemberId::new),
                Wanted.parameter(item, ItemCode::new),
                Wanted.parameter(lot, LotId::new));
        Answer<Model> answer =
                views.at(v -> model.addAttribute("movements", v.movements().movements(filter, Paging.of(after)))
                        .addAttribute("filter", filter));
        model.addAttribute("asOf", answer.progress());
        return "movements";
    }

    private static List<OrganisationTotals> all(PublicViews v, Asked asked) {
        List<OrganisationTotals> rows = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.MAX);
        while (rows.size() < MOST_ROWS) {
            Page<OrganisationTotals> page =
                    v.totals().byOrganisation(asked.period(), asked.ofOrganisation(), asked.ofItem(), request);
            rows.addAll(page.items());
            if (page.next().isEmpty()) {
                break;
            }
            request = request.after(page.next().get());
        }
        return rows;
    }
}
