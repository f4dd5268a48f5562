package baize.node.api.stock;

import baize.contracts.MemberId;
import baize.contracts.stock.LotId;
import baize.contracts.supply.ItemCode;
import baize.node.api.ApiConfig;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.node.http.Days;
import baize.services.stock.MovementQueries;
import baize.services.stock.TotalsQueries;
import baize.services.views.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Does it add up? */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(
        name = "Totals",
        description = "Does it add up? opening + in + found = out + used + lost + damaged + stock + in transit.")
public class TotalsController {
    private final PublicAnswers answers;

    TotalsController(PublicAnswers answers) {
        this.answers = answers;
    }

    /** The sums of an organisation and item, with what they say. */
    record OrganisationSums(
            MemberId organisation,
            ItemCode item,
            TotalsQueries.Totals totals,

            @Schema(description = "Left side less right side: anything but 0 is a fault.")
            long difference,

            @Schema(description = "Whether somebody should look at it.")
            boolean flagged) {
        static OrganisationSums of(TotalsQueries.OrganisationTotals row) {
            TotalsQueries.Totals sums = row.totals();
            return new OrganisationSums(row.organisation(), row.item(), sums, sums.difference(), sums.flagged());
        }
    }

    /** The sums of an item over all organisations, with what they say. */
    record ItemSums(
            ItemCode item,
            TotalsQueries.Totals totals,

            @Schema(description = "Left side less right side: anything but 0 is a fault.")
            long difference,

            @Schema(description = "Whether somebody should look at it.")
            boolean flagged) {
        static ItemSums of(TotalsQueries.ItemTotals row) {
            TotalsQueries.Totals sums = row.totals();
            return new ItemSums(row.item(), sums, sums.difference(), sums.flagged());
        }
    }

    @GetMapping("/totals")
    @Operation(
            summary = "The sums by organisation and item",
            description = "Days are the ledger's, in UTC, both included.")
    ApiList<OrganisationSums> byOrganisation(
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<MemberId> organisation,
            @RequestParam Optional<ItemCode> item,
            PageRequest page) {
        Days.requireOrder(from, to);
        TotalsQueries.Period period = new TotalsQueries.Period(from, to);
        return answers.list(
                v -> v.totals().byOrganisation(period, organisation, item, page).map(OrganisationSums::of));
    }

    @GetMapping("/item-totals")
    @Operation(
            summary = "The sums by item over all organisations",
            description = "What passed between organisations is in neither in nor out.")
    ApiList<ItemSums> byItem(
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<ItemCode> item,
            PageRequest page) {
        Days.requireOrder(from, to);
        TotalsQueries.Period period = new TotalsQueries.Period(from, to);
        return answers.list(v -> v.totals().byItem(period, item, page).map(ItemSums::of));
    }

    @GetMapping("/movements")
    @Operation(summary = "The movements that the sums are made of")
    ApiList<MovementQueries.MovementRow> movements(
            @RequestParam Optional<MemberId> organisation,
            @RequestParam Optional<ItemCode> item,
            @RequestParam Optional<LotId> lot,
            PageRequest page) {
        MovementQueries.Filter filter = new MovementQueries.Filter(organisation, item, lot);
        return answers.list(v -> v.movements().movements(filter, page));
    }
}
