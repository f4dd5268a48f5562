package baize.services.demo;

import static baize.services.demo.District.BING;
import static baize.services.demo.District.CHOU;
import static baize.services.demo.District.DING;
import static baize.services.demo.District.GENG;
import static baize.services.demo.District.GUI;
import static baize.services.demo.District.JI;
import static baize.services.demo.District.JIA;
import static baize.services.demo.District.REN;
import static baize.services.demo.District.WU;
import static baize.services.demo.District.XIN;
import static baize.services.demo.District.YI;
import static baize.services.demo.District.ZI;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import java.util.List;
import java.util.Set;

/** The hospitals of the cast. */
final class Hospitals {
    static final Organisation PROVINCE =
            hospital("province-peoples-hospital", "示范省人民医院", "Sample Province People's Hospital", JIA);
    static final Organisation JIA_FIRST = hospital("jia-first-hospital", "甲区第一医院", "Jia District First Hospital", JIA);
    static final Organisation JIA_SECOND =
            hospital("jia-second-hospital", "甲区第二医院", "Jia District Second Hospital", JIA);
    static final Organisation YI_CENTRAL =
            hospital("yi-central-hospital", "乙区中心医院", "Yi District Central Hospital", YI);
    static final Organisation YI_CHILDREN =
            hospital("yi-childrens-hospital", "乙区儿童医院", "Yi District Children's Hospital", YI);
    static final Organisation BING_SEVENTH =
            hospital("bing-seventh-hospital", "丙区第七医院", "Bing District Seventh Hospital", BING);
    static final Organisation DING_EIGHTH =
            hospital("ding-eighth-hospital", "丁区第八医院", "Ding District Eighth Hospital", DING);
    static final Organisation DING_INFECTIOUS =
            hospital("ding-infectious-hospital", "丁区传染病医院", "Ding District Infectious Diseases Hospital", DING);
    static final Organisation WU_PEOPLE = hospital("wu-peoples-hospital", "戊县人民医院", "Wu County People's Hospital", WU);
    static final Organisation JI_PEOPLE = hospital("ji-peoples-hospital", "己县人民医院", "Ji County People's Hospital", JI);
    static final Organisation GENG_CHINESE_MEDICINE =
            hospital("geng-chinese-medicine", "庚县中医院", "Geng County Hospital of Chinese Medicine", GENG);
    static final Organisation XIN_PEOPLE =
            hospital("xin-peoples-hospital", "辛县人民医院", "Xin County People's Hospital", XIN);
    static final Organisation REN_CENTRAL =
            hospital("ren-central-hospital", "壬市中心医院", "Ren City Central Hospital", REN);
    static final Organisation GUI_MATERNITY =
            hospital("gui-maternity-hospital", "癸区妇幼保健院", "Gui District Maternity Hospital", GUI);
    static final Organisation ZI_PEOPLE = hospital("zi-peoples-hospital", "子县人民医院", "Zi County People's Hospital", ZI);
    static final Organisation CHOU_PEOPLE =
            hospital("chou-peoples-hospital", "丑县人民医院", "Chou County People's Hospital", CHOU);

    /** Joins while the ledger is running. */
    static final Organisation MAKESHIFT =
            hospital("sample-makeshift-hospital", "示范方舱医院", "Sample Makeshift Hospital", YI);

    /** Of the first hour. */
    static final List<Organisation> FOUNDING = List.of(
            PROVINCE,
            JIA_FIRST,
            JIA_SECOND,
            YI_CENTRAL,
            YI_CHILDREN,
            BING_SEVENTH,
            DING_EIGHTH,
            DING_INFECTIOUS,
            WU_PEOPLE,
            JI_PEOPLE,
            GENG_CHINESE_MEDICINE,
            XIN_PEOPLE,
            REN_CENTRAL,
            GUI_MATERNITY,
            ZI_PEOPLE,
            CHOU_PEOPLE);

    /** On the health commission's list from the first day. */
    static final List<Organisation> DESIGNATED =
            List.of(PROVINCE, JIA_FIRST, JIA_SECOND, YI_CENTRAL, DING_INFECTIOUS, WU_PEOPLE, REN_CENTRAL);

    private Hospitals() {}

    private static Organisation hospital(String id, String zh, String en, District district) {
        return new Organisation(
                new MemberId(id),
                Names.of(zh, en),
                Set.of(Role.HOSPITAL),
                List.of(Set.of(Role.HOSPITAL), Set.of(Role.HOSPITAL), Set.of(Role.ADMINISTRATOR, Role.HOSPITAL)),
                district);
    }
}
