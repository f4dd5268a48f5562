package baize.node.api.supply;

import baize.contracts.MemberId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import baize.node.api.ApiConfig;
import baize.node.api.ApiItem;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.supply.CatalogueQueries;
import baize.services.views.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Items and places. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(name = "Catalogue", description = "Items that gifts, demands and lots may name, and places where goods lie.")
public class CatalogueController {
    private final PublicAnswers answers;

    CatalogueController(PublicAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/items")
    @Operation(summary = "All items, by code")
    ApiList<CatalogueQueries.ItemRow> items(PageRequest page) {
        return answers.list(v -> v.catalogue().items(page));
    }

    @GetMapping("/items/{item}")
    @Operation(summary = "One item")
    ApiItem<CatalogueQueries.ItemRow> item(@PathVariable ItemCode item) {
        return answers.item(v -> v.catalogue().item(item));
    }

    @GetMapping("/places")
    @Operation(summary = "Places, by code")
    ApiList<CatalogueQueries.PlaceRow> places(
            @RequestParam Optional<MemberId> member, @RequestParam Optional<Place.Kind> kind, PageRequest page) {
        return answers.list(v -> v.catalogue().places(member, kind, page));
    }

    @GetMapping("/places/{place}")
    @Operation(summary = "One place")
    ApiItem<CatalogueQueries.PlaceRow> place(@PathVariable PlaceId place) {
        return answers.item(v -> v.catalogue().place(place));
    }
}
