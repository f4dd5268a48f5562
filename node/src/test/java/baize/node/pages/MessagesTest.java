package baize.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Refusal;
import baize.contracts.Refusals;
import baize.contracts.UnitCode;
import baize.node.http.Problem;
import baize.services.vault.VaultRefusal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything that pages can say. */
class MessagesTest {
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\d+[^}]*}");

    private final Properties english = Bundles.english();
    private final Properties chinese = Bundles.chinese();

    @Test
    void has_every_english_text_in_chinese_and_the_other_way_round() {
        Set<String> other = new TreeSet<>(chinese.stringPropertyNames());
        other.removeIf(
                key -> (key.startsWith("refusal.") || key.startsWith("problem.WEB")) && !english.containsKey(key));

        assertThat(other).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void explains_every_refusal_in_chinese() {
        for (String code : codes()) {
            assertThat(chinese.getProperty("refusal." + code + ".message", ""))
                    .as(code)
                    .isNotBlank();
            assertThat(chinese.getProperty("refusal." + code + ".advice", ""))
                    .as(code)
                    .isNotBlank();
        }
    }

    @Test
    void explains_no_refusal_that_does_not_exist() {
        List<String> codes = chinese.stringPropertyNames().stream()
                .filter(key -> key.startsWith("refusal.") && !key.startsWith("refusal.BUG-"))
                .map(key -> key.substring("refusal.".length(), key.lastIndexOf('.')))
                .toList();

        assertThat(codes()).containsAll(codes);
    }

    @Test
    void explains_every_problem_in_chinese() {
        for (Problem problem : Problem.values()) {
            assertThat(chinese.getProperty("problem." + problem.code() + ".message", ""))
                    .as(problem.code())
                    .isNotBlank();
            assertThat(chinese.getProperty("problem." + problem.code() + ".advice", ""))
                    .as(problem.code())
                    .isNotBlank();
        }
    }

    @Test
    void knows_every_word_that_records_and_views_can_use() {
        assertThat(english.stringPropertyNames()).containsAll(Vocabulary.keys());
    }

    @Test
    void knows_every_unit_in_one_and_in_many() {
        for (UnitCode unit : UnitCode.values()) {
            assertThat(english.stringPropertyNames())
                    .contains("unit." + unit, "quantity." + unit, "quantity." + unit + ".one");
        }
    }

    @Test
    void knows_every_text_that_a_template_names() {
        for (var template : Bundles.templates()) {
            Matcher keys = KEY.matcher(Bundles.text(template));
            while (keys.find()) {
                assertThat(english.stringPropertyNames())
                        .as(template.toString())
                        .contains(keys.group(1));
            }
        }
    }

    @Test
    void has_the_same_parameters_in_both_languages_and_can_format_them() {
        for (String key : english.stringPropertyNames()) {
            assertThat(parameters(chinese, key)).as(key).isEqualTo(parameters(english, key));
            for (Properties language : List.of(english, chinese)) {
                String text = language.getProperty(key);
                if (PARAMETER.matcher(text).find()) {
                    assertThat(text).as(key).doesNotContain("'");
                    assertThat(new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex())
                            .isNotEmpty();
                }
            }
        }
    }

    private static List<String> codes() {
        return Stream.concat(
                        Refusals.all().stream().map(Refusal::code),
                        Stream.of(VaultRefusal.values()).map(VaultRefusal::code))
                .toList();
    }

    private static Set<String> parameters(Properties language, String key) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PARAMETER.matcher(language.getProperty(key, ""));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
