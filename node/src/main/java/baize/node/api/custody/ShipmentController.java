package baize.node.api.custody;

import baize.contracts.MemberId;
import baize.contracts.custody.BoxId;
import baize.contracts.custody.Shipment;
import baize.contracts.custody.ShipmentId;
import baize.node.api.ApiConfig;
import baize.node.api.ApiItem;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.custody.ShipmentQueries;
import baize.services.custody.ShipmentRow;
import baize.services.views.PageRequest;
import baize.services.views.Step;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shipments and boxes. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(name = "Shipments", description = "Shipments, boxes, what was not received as sent.")
public class ShipmentController {
    private final PublicAnswers answers;

    ShipmentController(PublicAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/shipments")
    @Operation(summary = "Shipments, newest first")
    ApiList<ShipmentRow> shipments(
            @RequestParam Optional<Shipment.Status> status,
            @RequestParam Optional<MemberId> sender,
            @RequestParam Optional<MemberId> receiver,
            @RequestParam Optional<MemberId> carrier,
            PageRequest page) {
        ShipmentQueries.Filter filter = new ShipmentQueries.Filter(status, sender, receiver, carrier);
        return answers.list(v -> v.shipments().shipments(filter, page));
    }

    @GetMapping("/shipments/{shipment}")
    @Operation(summary = "One shipment: lots, hand-overs, missing signatures, differences")
    ApiItem<ShipmentRow.Detail> shipment(@PathVariable ShipmentId shipment) {
        return answers.item(v -> v.shipments().shipment(shipment));
    }

    @GetMapping("/shipments/{shipment}/steps")
    @Operation(summary = "What happened to a shipment, oldest first")
    ApiList<Step> steps(@PathVariable ShipmentId shipment, PageRequest page) {
        return answers.listOf(
                v -> v.shipments().shipment(shipment), v -> v.shipments().steps(shipment, page));
    }

    @GetMapping("/shipments/{shipment}/boxes")
    @Operation(summary = "The boxes of a shipment and what is in them")
    ApiList<ShipmentRow.BoxLine> boxes(@PathVariable ShipmentId shipment, PageRequest page) {
        return answers.listOf(
                v -> v.shipments().shipment(shipment), v -> v.shipments().boxes(shipment, page));
    }

    @GetMapping("/boxes/{box}")
    @Operation(summary = "What travels under a box's code, and with which shipment")
    ApiItem<ShipmentRow.BoxDetail> box(@PathVariable BoxId box) {
        return answers.item(v -> v.shipments().box(box));
    }

    @GetMapping("/discrepancies")
    @Operation(summary = "Lots that were not received as sent or left beyond the books, newest first")
    ApiList<ShipmentRow.DiscrepancyRow> discrepancies(
            @RequestParam(name = "only-missing", defaultValue = "false") boolean onlyMissing, PageRequest page) {
        return answers.list(v -> v.shipments().discrepancies(onlyMissing, page));
    }
}
