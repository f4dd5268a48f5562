package baize.services.demo;

/** What every demonstration shows, in the order in which it is worth looking at. */
public enum NamedCase {
    RECORD_14("三万六千只口罩：记错、更正，两条记录都在", "36,000 masks entered wrongly and corrected, both records kept"),
    SPLIT_PATH("500 只口罩 = 甲医院收到 300 + 在途 150 + 库存 50", "500 masks = 300 received + 150 in transit + 50 in stock"),
    COUNTED_DAMAGED("1000 = 998 + 2 破损", "1,000 = 998 + 2 damaged"),
    COUNTED_MORE("发出 1000，清点 1001", "1,000 sent, 1,001 counted"),
    TARGET_HONOURED("定向捐赠按捐赠人意愿送达", "A targeted gift that went where its donor wanted"),
    TARGET_DIVERTED("定向捐赠被两名经办人改派并说明理由", "A targeted gift that two officers diverted with a reason"),
    TARGET_REDIRECTED("捐赠人自己更改了指定对象", "A targeted gift that its donor redirected"),
    LAST_HOP_UNKNOWN("最后一程不明：缺一方签字超过 24 小时", "Last hop unknown: one signature missing for more than 24 hours"),
    COUNTERSIGNED_LATE("缺的签字后来补上了", "A missing signature that came late"),
    RECALLED_LOT("被召回的批次和所有持有者", "A recalled lot with everyone who holds it"),
    UNKNOWN_NEED("需要但数量未知", "Needed, quantity unknown"),
    LATE_REVIEW("审核超过 2 小时，已上报", "A review that is later than 2 hours, escalated"),
    QUARANTINE("隔离 7 天和 14 天的批次，消毒有记录", "Lots held for 7 and 14 days, with their treatment"),
    COUNT_DIFFERENCE("两人盘点发现差异", "A difference that two officers counted"),
    LOSS("仓库的破损和丢失", "Damage and loss in a warehouse"),
    RETURN("医院退回多余物资，需求重新打开", "Goods that a hospital sent back, its demand open again"),
    UNANNOUNCED_GIFT("门口的物资：已清点，捐赠人不明", "Goods at the door: counted, donor unknown"),
    CLAIMED_GIFT("代为登记的捐赠，已被捐赠人认领", "A gift registered for a donor, and claimed"),
    UNCLAIMED_GIFT("代为登记的捐赠，等待认领", "A gift registered for a donor, to be claimed"),
    STATEMENT_WITH_RECEIPT("捐赠人声明，有收货记录", "A donor's statement that a receiver's record answers"),
    STATEMENT_WITHOUT_RECEIPT("捐赠人声明，没有收货记录", "A donor's statement without a receipt"),
    STRAIGHT_TO_HOSPITAL("直接送到医院的捐赠", "A gift straight to a hospital"),
    ALLOCATED_IN_TIME("急用物资：到货到分配不到 2 小时", "Urgent goods: from arrival to allocation within 2 hours"),
    ALLOCATED_LATE("到货到分配超过 2 小时", "Goods that waited more than 2 hours for their allocation"),
    DEMAND_WITHDRAWN("医院撤回的需求", "A demand that the hospital took back"),
    DEMAND_REJECTED("审核判定不实的需求", "A demand that a reviewer found untrue"),
    DEMAND_OUTDATED("过期的需求", "A demand whose date passed"),
    RECEIPT_CORRECTED("更正的签收单", "A corrected receipt"),
    MISSING_SETTLED("缺少 20 双，承运方认定丢失", "20 missing, and settled as lost by the carrier"),
    GRADE_DISPUTED("医院质疑等级，批次停用后放行", "A grade that a hospital doubted: stopped, checked, released"),
    DEPOT_AND_REPACKING("经转运点换箱、三次交接", "Re-packed at a depot, three hand-overs"),
    OFFERS_NOT_TAKEN("被拒绝和撤回的捐赠意向", "Offers that were rejected and taken back"),
    ALLOCATION_TAKEN_BACK("被否决和取消的分配", "Allocations that were rejected and taken back"),
    JOINED_LATER("后来加入的医院和捐赠人", "A hospital and a donor that joined later"),
    IMPOSTOR_REJECTED("身份核验未通过的申请", "An applicant that was found not genuine"),
    LOST_DEVICE("丢失的设备，换发新钥匙", "A lost device, and the new key in its place"),
    OFFICER_SUSPENDED("被停权的经办人", "A suspended officer"),
    KEY_COMPROMISED("被盗的钥匙：撤销，存疑记录已确认", "A stolen key: revoked, and a doubtful record confirmed"),
    VOLUNTEERS_TABLE("志愿者整理的需求表，未经医院确认", "A volunteers' table, not confirmed by hospitals"),
    OPEN_TASKS("等着你来处理的事", "What waits for you to decide");

    private final String zh;
    private final String en;

    NamedCase(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it shows, in Chinese. */
    public String zh() {
        return zh;
    }

    /** What it shows, in English. */
    public String en() {
        return en;
    }
}
