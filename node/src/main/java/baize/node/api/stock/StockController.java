package baize.node.api.stock;

import baize.contracts.MemberId;
import baize.contracts.stock.LotId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import baize.node.api.ApiConfig;
import baize.node.api.ApiItem;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.donation.GiftTrace;
import baize.services.stock.StockQueries;
import baize.services.views.PageRequest;
import baize.services.views.Step;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stock, lots, recalls and counts. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(name = "Stock", description = "What lies where, held, blocked or recalled; counts by two officers.")
public class StockController {
    private final PublicAnswers answers;

    StockController(PublicAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/stock")
    @Operation(summary = "Stock by place and lot")
    ApiList<StockQueries.StockRow> stock(
            @RequestParam Optional<PlaceId> place,
            @RequestParam Optional<MemberId> organisation,
            @RequestParam Optional<ItemCode> item,
            @RequestParam(name = "expires-before") Optional<LocalDate> expiresBefore,
            PageRequest page) {
        StockQueries.Filter filter = new StockQueries.Filter(place, organisation, item, expiresBefore);
        return answers.list(v -> v.stock().stock(filter, page));
    }

    @GetMapping("/lots/{lot}")
    @Operation(summary = "One lot, and everyone who has any of it")
    ApiItem<StockQueries.LotDetail> lot(@PathVariable LotId lot) {
        return answers.item(v -> v.stock().lot(lot));
    }

    @GetMapping("/lots/{lot}/parts")
    @Operation(summary = "Where the pieces of a lot are now, by place and shipment")
    ApiList<GiftTrace.Part> parts(@PathVariable LotId lot, PageRequest page) {
        return answers.listOf(v -> v.stock().lot(lot), v -> v.gifts().parts(lot, page));
    }

    @GetMapping("/lots/{lot}/steps")
    @Operation(
            summary = "What happened to a lot, oldest first",
            description = "Its allocations and shipments are among its gift's steps.")
    ApiList<Step> steps(@PathVariable LotId lot, PageRequest page) {
        return answers.listOf(v -> v.stock().lot(lot), v -> v.stock().steps(lot, page));
    }

    @GetMapping("/stopped-lots")
    @Operation(summary = "Lots that are recalled or blocked, with everyone who has any of them")
    ApiList<StockQueries.LotDetail> stopped(
            @RequestParam(name = "only-recalled", defaultValue = "false") boolean onlyRecalled, PageRequest page) {
        return answers.list(v -> v.stock().stopped(onlyRecalled, page));
    }

    @GetMapping("/counts")
    @Operation(summary = "Stock counts, newest first")
    ApiList<StockQueries.CountRow> counts(@RequestParam Optional<PlaceId> place, PageRequest page) {
        return answers.list(v -> v.stock().counts(place, page));
    }
}
