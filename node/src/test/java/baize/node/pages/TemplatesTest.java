package baize.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates show texts as text, and need neither inline script nor inline style. */
class TemplatesTest {
    private static final Pattern UNESCAPED = Pattern.compile("th:utext|th:inline|\\[\\[|\\[\\(|__");
    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|th:style|\\son[a-z]+=|th:on|javascript:|<script(?![^>]*th:src)[^>]*>");
    private static final Pattern REMOTE = Pattern.compile("(src|href|action)=\"(https?:)?//");
    /** Thymeleaf replaces a tag before it looks at its condition. */
    private static final Pattern CONDITION_LOST =
            Pattern.compile("<[^>]*th:(if|unless|each)=[^>]*th:replace=|<[^>]*th:replace=[^>]*th:(if|unless|each)=");

    static Iterable<Path> templates() {
        return Bundles.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shows_names_as_text_and_never_as_markup(Path template) {
        assertThat(Bundles.text(template)).doesNotContainPattern(UNESCAPED);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holds_no_inline_script_or_style_and_nothing_from_elsewhere(Path template) {
        assertThat(Bundles.text(template)).doesNotContainPattern(INLINE).doesNotContainPattern(REMOTE);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void puts_no_condition_on_a_tag_that_is_replaced(Path template) {
        assertThat(Bundles.text(template)).doesNotContainPattern(CONDITION_LOST);
    }
}
