package baize.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void a_quantity_is_0_to_a_million_million() {
        assertThat(Quantity.pieces(0).amount()).isZero();
        assertThat(Quantity.pieces(1_000_000_000_000L).amount()).isEqualTo(Quantity.LIMIT);
        assertThatThrownBy(() -> Quantity.pieces(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> Quantity.pieces(1_000_000_000_001L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantity.pieces(Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantity.pieces(Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pieces_are_counted_in_pieces() {
        assertThat(Quantity.pieces(500)).isEqualTo(new Quantity(500, UnitCode.H87));
    }

    @Test
    void quantities_of_one_unit_add_and_subtract() {
        assertThat(Quantity.pieces(998).plus(Quantity.pieces(2))).isEqualTo(Quantity.pieces(1000));
        assertThat(Quantity.pieces(1000).minus(Quantity.pieces(2))).isEqualTo(Quantity.pieces(998));
        assertThat(Quantity.pieces(2).minus(Quantity.pieces(2))).isEqualTo(Quantity.pieces(0));
    }

    @Test
    void nothing_goes_below_zero_or_beyond_the_limit() {
        Quantity most = Quantity.pieces(Quantity.LIMIT);

        assertThatThrownBy(() -> Quantity.pieces(2).minus(Quantity.pieces(3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> most.plus(Quantity.pieces(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(most.plus(Quantity.pieces(0))).isEqualTo(most);
    }

    @Test
    void different_units_are_never_combined() {
        Quantity pairs = new Quantity(1, UnitCode.PR);

        assertThatThrownBy(() -> Quantity.pieces(2).plus(pairs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("H87")
                .hasMessageContaining("PR");
        assertThatThrownBy(() -> Quantity.pieces(2).minus(pairs)).isInstanceOf(IllegalArgumentException.class);
    }
}
