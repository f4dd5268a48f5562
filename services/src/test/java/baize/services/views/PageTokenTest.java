package baize.services.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTokenTest {
    @Test
    void gives_back_the_key_that_it_was_made_of() {
        assertThat(PageToken.of("demands", List.of("协和医院", "12")).key("demands", 2))
                .containsExactly("协和医院", "12");
    }

    @Test
    void refuses_a_token_of_another_list_or_another_length() {
        PageToken token = PageToken.of("demands", List.of("12"));

        assertThatThrownBy(() -> token.key("gifts", 1)).isInstanceOf(InvalidPageTokenException.class);
        assertThatThrownBy(() -> token.key("demands", 2)).isInstanceOf(InvalidPageTokenException.class);
    }

    @Test
    void refuses_what_is_no_token_at_all() {
        for (String text : List.of("", "%%%", "a".repeat(PageToken.LIMIT + 1))) {
            assertThatThrownBy(() -> new PageToken(text).key("demands", 1))
                    .isInstanceOf(InvalidPageTokenException.class);
        }
    }

    @Test
    void refuses_a_character_that_not_every_database_takes() {
        PageToken token = PageToken.of("demands", List.of("\0"));

        assertThatThrownBy(() -> token.key("demands", 1)).isInstanceOf(InvalidPageTokenException.class);
    }

    @Test
    void refuses_a_text_where_the_list_has_a_number() {
        Listing listing = Listing.newestFirst("demands", "position", "position");
        PageToken token = PageToken.of("demands", List.of("x"));

        assertThatThrownBy(() -> listing.values(token)).isInstanceOf(InvalidPageTokenException.class);
    }

    @Test
    void bounds_the_rows_of_a_page() {
        assertThat(PageRequest.first(1).limit()).isEqualTo(1);
        assertThat(PageRequest.first(PageRequest.MAX).limit()).isEqualTo(200);
        assertThatThrownBy(() -> PageRequest.first(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PageRequest.first(PageRequest.MAX + 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
