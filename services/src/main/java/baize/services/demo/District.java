package baize.services.demo;

import baize.contracts.supply.DistrictCode;
import java.util.Locale;

/** The invented province's districts, named after the counting signs of the old calendar so that nobody takes them for real ones. */
enum District {
    JIA("甲区", "Jia District"),
    YI("乙区", "Yi District"),
    BING("丙区", "Bing District"),
    DING("丁区", "Ding District"),
    WU("戊县", "Wu County"),
    JI("己县", "Ji County"),
    GENG("庚县", "Geng County"),
    XIN("辛县", "Xin County"),
    REN("壬市", "Ren City"),
    GUI("癸区", "Gui District"),
    ZI("子县", "Zi County"),
    CHOU("丑县", "Chou County");

    private final String zh;
    private final String en;

    District(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    DistrictCode code() {
        return new DistrictCode(name().toLowerCase(Locale.ROOT));
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
