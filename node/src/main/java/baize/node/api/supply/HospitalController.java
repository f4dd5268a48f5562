package baize.node.api.supply;

import baize.contracts.MemberId;
import baize.node.api.ApiConfig;
import baize.node.api.ApiItem;
import baize.node.api.ApiList;
import baize.node.api.PublicAnswers;
import baize.services.supply.HospitalQueries;
import baize.services.views.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hospitals: asked, received, from whom. */
@RestController
@RequestMapping(ApiConfig.ROOT)
@Tag(name = "Hospitals", description = "What a hospital asked for, what it received, and from whom.")
public class HospitalController {
    private final PublicAnswers answers;

    HospitalController(PublicAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/hospitals")
    @Operation(summary = "All hospitals, by code")
    ApiList<HospitalQueries.HospitalRow> hospitals(PageRequest page) {
        return answers.list(v -> v.hospitals().hospitals(page));
    }

    @GetMapping("/hospitals/{hospital}")
    @Operation(summary = "One hospital")
    ApiItem<HospitalQueries.HospitalRow> hospital(@PathVariable MemberId hospital) {
        return answers.item(v -> v.hospitals().hospital(hospital));
    }

    @GetMapping("/hospitals/{hospital}/needs")
    @Operation(summary = "What a hospital asked for and received, by item")
    ApiList<HospitalQueries.ItemNeed> needs(@PathVariable MemberId hospital, PageRequest page) {
        return answers.listOf(
                v -> v.hospitals().hospital(hospital), v -> v.hospitals().needs(hospital, page));
    }

    @GetMapping("/hospitals/{hospital}/deliveries")
    @Operation(summary = "What came in to a hospital, newest first")
    ApiList<HospitalQueries.Delivery> deliveries(@PathVariable MemberId hospital, PageRequest page) {
        return answers.listOf(
                v -> v.hospitals().hospital(hospital), v -> v.hospitals().deliveries(hospital, page));
    }
}
