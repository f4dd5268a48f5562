package baize.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private record Row(long number) {}

    private static final Table<Row> TABLE = new Table<>("row", Row.class);
    private static final Table<Row> NEIGHBOUR = new Table<>("row-two", Row.class);

    private final InMemoryWorldState state = new InMemoryWorldState();

    @Test
    void a_key_is_the_parts_joined() {
        assertThat(TABLE.key("a", "b").path()).isEqualTo("a/b");
        assertThat(TABLE.key(new MemberId("charity"), new MemberId("hospital")))
                .isEqualTo(TABLE.key("charity", "hospital"));
    }

    @Test
    void no_part_of_a_key_holds_a_slash_or_nothing() {
        assertThatThrownBy(() -> TABLE.key("a/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TABLE.key("a", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_row_is_found_until_it_is_removed() {
        state.apply(List.of(Write.put(TABLE.key("a"), new Row(1))));
        assertThat(state.find(TABLE.key("a"))).contains(new Row(1));
        assertThat(state.find(NEIGHBOUR.key("a"))).isEmpty();

        state.apply(List.of(Write.remove(TABLE.key("a"))));
        assertThat(state.find(TABLE.key("a"))).isEmpty();
    }

    @Test
    void a_range_is_ordered_by_utf8_and_stays_in_its_table() {
        state.apply(List.of(
                Write.put(TABLE.key("b"), new Row(2)),
                Write.put(TABLE.key("a", "z"), new Row(1)),
                Write.put(TABLE.key("\ud842\udfb7"), new Row(5)),
                Write.put(TABLE.key("\uff21"), new Row(4)),
                Write.put(TABLE.key("院"), new Row(3)),
                Write.put(NEIGHBOUR.key("a"), new Row(9))));

        assertThat(state.range(TABLE, "", 10))
                .extracting(row -> row.value().number())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(state.range(TABLE, "", 2)).extracting(WorldState.Row::path).containsExactly("a/z", "b");
        assertThat(state.range(TABLE, "a/", 10)).hasSize(1);
    }

    @Test
    void a_range_has_a_limit() {
        assertThat(state.range(TABLE, "", 1)).isEmpty();
        assertThat(state.range(TABLE, "", WorldState.RANGE_LIMIT)).isEmpty();
        assertThatThrownBy(() -> state.range(TABLE, "", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> state.range(TABLE, "", WorldState.RANGE_LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
