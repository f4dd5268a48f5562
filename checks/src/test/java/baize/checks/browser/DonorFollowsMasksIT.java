package baize.checks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Region;
import baize.checks.RunningNode;
import baize.contracts.Role;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationCommand;
import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.DonationCode;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.DemandId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S1 as a distrustful donor sees it, in a real browser. */
class DonorFollowsMasksIT {
    private static @org.jspecify.annotations.Nullable Chromium browser;

    @TempDir
    private Path directory = Path.of("");

    private RunningNode node;
    private Region region;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        browser = InstalledChromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void found() {
        node = RunningNode.found(directory.resolve("node"));
        region = node.region();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void finds_thirty_six_thousand_masks_corrected_and_checks_a_record_itself() {
        DonationCode gift = recordFourteen();
        Page page = page(1280, 900);

        // From the first page by the code, typed as people type.
        page.navigate(node.at("/?lang=en").toString());
        page.getByRole(AriaRole.TEXTBOX).first().fill(gift.value().toLowerCase(java.util.Locale.ROOT));
        page.getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator("h1").textContent()).contains(gift.value().substring(0, 5));

        // Both the old and the new grade stand there, and all pieces are accounted for.
        String text = page.locator("main").innerText();
        assertThat(text)
                .contains("36,000")
                .contains("18,000")
                .contains("Mask n95-medical")
                .contains("Mask kn95");

        // One step's record, checked by the browser itself.
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("check record")))
                .first()
                .click();
        Locator checks = page.locator("#check li");
        checks.first().waitFor();
        page.waitForFunction("!document.querySelector('#check [aria-busy=true]')");
        assertThat(page.locator("#check").innerText()).doesNotContainIgnoringCase("not valid");
        assertThat(checks.count()).isGreaterThanOrEqualTo(3);
        assertThat(complaints).isEmpty();
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void reads_the_same_in_chinese_on_a_phone_without_scrolling_sideways() {
        DonationCode gift = recordFourteen();
        Page page = page(360, 800);

        for (String path : List.of("/", "/donations/" + gift.value(), "/totals", "/hospitals", "/records", "/trust")) {
            page.navigate(node.at(path + "?lang=zh").toString());

            assertThat(page.locator("html").getAttribute("lang")).startsWith("zh");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits the phone", path)
                    .isEqualTo(true);
        }
        assertThat(complaints).isEmpty();
    }

    /** 36,000 entered as N95, given out as 16,000 + 16,000; corrected to KN95, 18,000 + 18,000, and delivered. */
    private DonationCode recordFourteen() {
        region.aLookAlike();
        DonationCode gift = region.aGift(36_000);
        LotId lot = region.aLot(gift, 36_000);
        DemandId first = region.aDemand(40_000);
        DemandId second = region.aDemandElsewhere(40_000);
        AllocationId wrong = allocate(lot, first, second, 16_000, Optional.empty());
        long inspection = node.getJson("/api/v1/gifts/" + gift.value())
                .path("item")
                .path("lots")
                .path(0)
                .path("gradedPosition")
                .asLong();
        region.keeper()
                .does(new StockCommand.RegradeLot(
                        lot, Region.KN95, inspection, StockCommand.CorrectionReason.WRONG_GRADE));
        AllocationId right = allocate(lot, first, second, 18_000, Optional.of(wrong));
        ShipmentId shipment = region.aShipment(right, Region.FIRST_WARD, lot, 18_000);
        region.handOver(shipment, node.actor("central-warehouse", Role.WAREHOUSE, 1), region.driver());
        region.handOver(shipment, region.driver(), region.nurse());
        region.receipt(region.nurse(), shipment, lot, 18_000, 0);
        return gift;
    }

    private AllocationId allocate(
            LotId lot, DemandId first, DemandId second, long each, Optional<AllocationId> corrects) {
        AllocationId allocation = new AllocationId(Region.uuid());
        region.proposer()
                .does(new AllocationCommand.ProposeAllocation(
                        allocation,
                        List.of(
                                new AllocationCommand.ProposedLine(lot, Region.STORE, first, each),
                                new AllocationCommand.ProposedLine(lot, Region.STORE, second, each)),
                        Set.of(Allocation.Reason.URGENCY, Allocation.Reason.OUTSIDE_DESIGNATED_LIST),
                        corrects));
        region.approver().does(new AllocationCommand.ApproveAllocation(allocation));
        return allocation;
    }

    private Page page(int width, int height) {
        Page page = java.util.Objects.requireNonNull(browser).page(width, height);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }
}
