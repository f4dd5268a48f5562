package baize.contracts;

import baize.contracts.allocation.AllocationRefusal;
import baize.contracts.custody.CustodyRefusal;
import baize.contracts.donation.DonationRefusal;
import baize.contracts.membership.MembershipRefusal;
import baize.contracts.oversight.OversightRefusal;
import baize.contracts.stock.StockRefusal;
import baize.contracts.supply.SupplyRefusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every refusal that exists, by area and number. */
public final class Refusals {
    private static final Map<String, Refusal> BY_CODE = byCode();

    private Refusals() {}

    /** All of them. */
    public static List<Refusal> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** The refusal of this code. */
    public static Optional<Refusal> coded(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static Map<String, Refusal> byCode() {
        List<Refusal> all = new ArrayList<>();
        all.addAll(List.of(LedgerRefusal.values()));
        all.addAll(List.of(MembershipRefusal.values()));
        all.addAll(List.of(SupplyRefusal.values()));
        all.addAll(List.of(DonationRefusal.values()));
        all.addAll(List.of(StockRefusal.values()));
        all.addAll(List.of(AllocationRefusal.values()));
        all.addAll(List.of(CustodyRefusal.values()));
        all.addAll(List.of(OversightRefusal.values()));
        Map<String, Refusal> codes = new LinkedHashMap<>();
        for (Refusal refusal : all) {
            if (codes.put(refusal.code(), refusal) != null) {
                throw new IllegalStateException("Two refusals share the code " + refusal.code());
            }
        }
        return codes;
    }
}
