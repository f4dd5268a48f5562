package baize.services.demo;

import java.util.List;

/** People of the invented province: a common surname and a word that no one is called by. They live in vaults alone. */
final class Population {
    private static final List<String> SURNAMES =
            List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨");
    private static final List<String> WORDS = List.of("示例", "样本", "甲乙", "丙丁", "某某", "虚构", "演示", "假名");

    Population() {}

    /** A name. */
    String person(Dice dice) {
        return dice.pick(SURNAMES) + dice.pick(WORDS);
    }

    /** A name and a number that no telephone has. */
    String contact(Dice dice) {
        return person(dice) + " 000-0000-" + dice.between(1_000, 9_999);
    }
}
