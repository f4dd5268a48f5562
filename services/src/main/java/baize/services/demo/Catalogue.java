package baize.services.demo;

import static baize.contracts.supply.Use.FRONT_LINE;
import static baize.contracts.supply.Use.GENERAL;
import static baize.contracts.supply.Use.WARD;

import baize.contracts.Names;
import baize.contracts.Quantity;
import baize.contracts.UnitCode;
import baize.contracts.supply.CategoryCode;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PackSize;
import baize.contracts.supply.StandardCode;
import baize.contracts.supply.SupplyCommand.RegisterItem;
import baize.contracts.supply.Use;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The items that hospitals asked for in 2020, with the Chinese standards that tell their grades apart. An item without a standard is one
 * for which none was usual then.
 */
enum Catalogue {
    N95_MEDICAL("respirator", "医用防护口罩（N95）", "Medical respirator (N95)", "GB 19083-2010", 20, 400, FRONT_LINE),
    KN95("respirator", "KN95 防护口罩", "KN95 respirator", "GB 2626-2019", 25, 500, WARD),
    SURGICAL_MASK("medical-mask", "医用外科口罩", "Surgical mask", "YY 0469-2011", 50, 2_000, WARD),
    DISPOSABLE_MASK("medical-mask", "一次性使用医用口罩", "Disposable medical mask", "YY/T 0969-2013", 50, 2_500, GENERAL),
    PROTECTIVE_SUIT("suit", "医用一次性防护服", "Protective suit", "GB 19082-2009", 0, 50, FRONT_LINE),
    ISOLATION_GOWN("gown", "隔离衣", "Isolation gown", "", 10, 100, WARD),
    SURGICAL_GOWN("gown", "手术衣", "Surgical gown", "YY/T 0506.2-2016", 10, 100, FRONT_LINE),
    GOGGLES("eye-protection", "护目镜", "Goggles", "GB 14866-2006", 10, 200, FRONT_LINE),
    FACE_SHIELD("eye-protection", "防护面罩", "Face shield", "", 10, 200, WARD),
    LATEX_GLOVES("gloves", "乳胶手套", "Latex gloves", "GB 10213-2006", UnitCode.PR, 50, 500, FRONT_LINE),
    SHOE_COVERS("shoe-covers", "防污染鞋套", "Shoe covers", "YY/T 1633-2019", UnitCode.PR, 50, 1_000, FRONT_LINE),
    MEDICAL_CAP("cap", "医用防护帽", "Medical cap", "YY/T 1642-2019", 100, 1_000, FRONT_LINE),
    HAND_SANITISER("hand-sanitiser", "手部皮肤消毒液", "Hand sanitiser", "GB 27950-2011", UnitCode.LTR, 0, 20, FRONT_LINE),
    ALCOHOL_75("alcohol", "75%酒精", "Alcohol 75 %", "GB 26373-2010", UnitCode.LTR, 0, 20, FRONT_LINE),
    BLEACH("bleach", "84消毒液", "Bleach", "GB/T 36758-2018", UnitCode.LTR, 0, 25, FRONT_LINE),
    THERMOMETER("thermometer", "测体温设备", "Thermometer", "", 0, 40, FRONT_LINE);

    private final String category;
    private final String zh;
    private final String en;
    private final String standard;
    private final UnitCode unit;
    private final int box;
    private final int carton;
    private final Use highest;

    Catalogue(String category, String zh, String en, String standard, int box, int carton, Use highest) {
        this(category, zh, en, standard, UnitCode.H87, box, carton, highest);
    }

    Catalogue(String category, String zh, String en, String standard, UnitCode unit, int box, int carton, Use highest) {
        this.category = category;
        this.zh = zh;
        this.en = en;
        this.standard = standard;
        this.unit = unit;
        this.box = box;
        this.carton = carton;
        this.highest = highest;
    }

    ItemCode code() {
        return new ItemCode(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Quantity of(long amount) {
        return new Quantity(amount, unit);
    }

    /** Base units in a carton. */
    int carton() {
        return carton;
    }

    /** What it may be used for: the most demanding use that it is good enough for, and every lesser one. */
    Set<Use> uses() {
        return EnumSet.range(highest, GENERAL);
    }

    RegisterItem registration() {
        List<PackSize> packs = new ArrayList<>();
        if (box > 0) {
            packs.add(new PackSize(UnitCode.XBX, box));
        }
        packs.add(new PackSize(UnitCode.XCT, carton));
        return new RegisterItem(
                code(),
                new CategoryCode(category),
                Names.of(zh, en),
                Optional.of(standard).filter(code -> !code.isEmpty()).map(StandardCode::new),
                unit,
                packs,
                uses());
    }
}
